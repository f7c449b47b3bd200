package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void thereAreTopicsUnderThreeHeadsInTwoLanguagesEachWithItsReviewer() {
        assertThat(vocabulary.topics()).hasSizeGreaterThanOrEqualTo(120);
        assertThat(Topic.Head.values())
                .allSatisfy(head -> assertThat(vocabulary.under(head)).hasSizeGreaterThanOrEqualTo(30));
        assertThat(vocabulary.topics()).allSatisfy(topic -> {
            assertThat(topic.name()).isNotBlank();
            assertThat(topic.welshName()).isNotBlank();
            assertThat(topic.reviewedBy()).isNotBlank();
            assertThat(topic.words()).anyMatch(word -> !word.clinical() && !word.welsh());
            assertThat(topic.words()).anyMatch(word -> !word.clinical() && word.welsh());
        });
    }

    /** Numbers of the list http://id.esd.org.uk/list/services: 328 is bereavement support, 298 carers' groups, 1806 social clubs. */
    @Test
    void aTopicBearsTheServiceTypeOfTheLgaWhereThereIsOne() {
        Map<String, String> types = vocabulary.topics().stream()
                .filter(topic -> topic.esd() != null)
                .collect(Collectors.toMap(Topic::id, topic -> Objects.requireNonNull(topic.esd())));
        assertThat(types)
                .containsEntry("bereavement", "328")
                .containsEntry("carers", "298")
                .containsEntry("young-carers", "300")
                .containsEntry("volunteering", "1113")
                .containsEntry("hearing-voices", "1284")
                .containsEntry("eating-together", "1806")
                .doesNotContainKey("walking");
        assertThat(types.values())
                .isSubsetOf(
                        "202", "204", "205", "297", "298", "300", "328", "640", "643", "730", "831", "1113", "1284",
                        "1806", "1807", "1813", "1816", "1818");
    }

    @Test
    void aTopicIsCalledByWhatPeopleSayAndNotByADiagnosis() {
        List<String> clinical = List.of(
                "schizophreni",
                "psychotic",
                "depressi",
                "disorder",
                "syndrome",
                "patient",
                "sgitsoffreni",
                "iselder",
                "anhwylder");
        assertThat(vocabulary.topics().stream()
                        // Its very subject is the name one was given.
                        .filter(topic -> !topic.id().equals("personality-labels"))
                        .flatMap(topic -> Stream.of(topic.name(), topic.welshName()))
                        .filter(name -> clinical.stream()
                                .anyMatch(word -> name.toLowerCase(Locale.ROOT).contains(word))))
                .isEmpty();
    }

    @Test
    void anOperatorsWordsComeOnTopAndAreGoneWithTheirFile() throws IOException {
        List<Vocabulary.Fault> faults = vocabulary.extend(new StringReader("""
                id,head,name_en,name_cy,everyday_en,everyday_cy,clinical_en,clinical_cy,esd,reviewed_by
                low-mood,,,,the glums; under the cosh,,,,,Cwm Peers
                pigeons,doing,Racing pigeons,Colomennod,pigeons; homers,colomennod,,,,
                """));
        assertThat(faults).isEmpty();
        assertThat(vocabulary.find("low-mood").orElseThrow().everyday()).contains("the glums", "feeling low");
        assertThat(vocabulary.find("low-mood").orElseThrow().reviewedBy()).isEqualTo("Cwm Peers");
        assertThat(vocabulary.find("pigeons").orElseThrow().reviewedBy()).isEqualTo("nobody yet");
        vocabulary.extend(new StringReader(""));
        assertThat(vocabulary.find("pigeons")).isEmpty();
        assertThat(vocabulary.find("low-mood").orElseThrow().everyday()).doesNotContain("the glums");
    }

    @Test
    void aBrokenRowIsToldByLineAndColumnAndTheRestHolds() throws IOException {
        List<Vocabulary.Fault> faults = vocabulary.extend(new StringReader("""
                id,head,name_en,everyday_en,colour
                Low Mood,,,x,
                kites,flying,Kites,kites,
                stilts,doing,,stilts,
                marbles,doing,Marbles,%s,
                whist,doing,Whist,whist; whist drive,
                """.formatted("m".repeat(200))));
        assertThat(faults)
                .extracting(Vocabulary.Fault::line, Vocabulary.Fault::column)
                .containsExactly(
                        tuple(1L, "colour"),
                        tuple(2L, "id"),
                        tuple(3L, "head"),
                        tuple(4L, "name_en"),
                        tuple(5L, "everyday_en"));
        assertThat(vocabulary.find("whist")).isPresent();
        assertThat(vocabulary.find("marbles").orElseThrow().words()).isEmpty();
        assertThat(vocabulary.find("kites")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id;head|line 1, column id: is missing; name the columns in the first line, parted by commas",
                "id,everyday_en~low-mood,glum, the glums|line 2 has more fields than there are columns; put a field with a comma in it between quotes",
                "id,everyday_en~low-mood,\"the glums~walking,ambling|line 2, column everyday_en: goes on over the end of the line; close the quote",
                "id,name_en~walking,Strolls|line 2, column name_en: walking is there and called Walking; leave this empty or take a new id",
            })
    void aSlipOfAFileIsNamedWithItsMend(String file, String told) throws IOException {
        assertThat(vocabulary.extend(new StringReader(file.replace('~', '\n') + "\nx,y\n")))
                .first()
                .returns(told, Vocabulary.Fault::sentence);
    }

    @Test
    void aTopicWithoutAWelshNameBearsItsEnglishOne() throws IOException {
        vocabulary.extend(new StringReader("id,head,name_en\nwhist,doing,Whist"));
        assertThat(vocabulary.find("whist").orElseThrow().nameIn(Locale.of("cy")))
                .isEqualTo("Whist");
    }

    @Test
    void anOpenQuoteCannotTakeTheVocabularyDown() throws IOException {
        assertThat(vocabulary.extend(new StringReader("id,head,name_en\nwhist,doing,\"Whi")))
                .isNotNull();
        assertThat(vocabulary.find("low-mood")).isPresent();
    }

    @Test
    void theFileInTheDataFolderIsReadAgainWhenItChanges(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("words.csv");
        WordsFile words = new WordsFile(vocabulary, folder);
        assertThat(vocabulary.find("whist")).isEmpty();
        Files.writeString(file, "id,head,name_en,everyday_en\nwhist,doing,Whist,whist drive\n");
        words.look();
        assertThat(vocabulary.find("whist")).isPresent();
        Files.writeString(file, "id,head,name_en,everyday_en\nbridge,doing,Bridge,bridge club\n");
        Files.setLastModifiedTime(
                file, FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 2_000));
        words.look();
        assertThat(Stream.of("whist", "bridge").filter(id -> vocabulary.find(id).isPresent()))
                .containsExactly("bridge");
        Files.delete(file);
        words.look();
        assertThat(vocabulary.find("bridge")).isEmpty();
    }
}
