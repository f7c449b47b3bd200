package org.alongside.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a directory takes from the file, and when, is in {@code VocabularyTest}. */
class WordsCommandTest {

    private static final String WHIST = "id,head,name_en,everyday_en\nwhist,doing,Whist,whist drive; cards\n";

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final List<PrintStream> usual = List.of(System.out, System.err);

    @TempDir
    Path data = Path.of("");

    @TempDir
    Path elsewhere = Path.of("");

    @BeforeEach
    void listen() {
        PrintStream both = new PrintStream(told, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(usual.getFirst());
        System.setErr(usual.getLast());
    }

    @Test
    void aFileThatIsRightIsPutInPlaceAndCounted() throws IOException {
        assertThat(words(WHIST)).isZero();
        assertThat(said()).contains("New: topics 1, words 2. Taken out: topics 0, words 0.");
        assertThat(inPlace()).isEqualTo(WHIST);
        assertThat(words("id,everyday_en\nlow-mood,the glums\n")).isZero();
        assertThat(said()).contains("New: topics 0, words 1. Taken out: topics 1, words 2.");
        assertThat(inPlace()).doesNotContain("whist");
        try (Stream<Path> there = Files.list(data)) {
            assertThat(there).containsExactly(data.resolve("words.csv"));
        }
    }

    @Test
    void oneWrongRowLeavesEverythingAsItWas() throws IOException {
        words(WHIST);
        assertThat(words("id,head,name_en\nbridge,doing,Bridge\nkites,flying,Kites\nstilts,doing,\n"))
                .isEqualTo(1);
        assertThat(said())
                .contains("given.csv, line 3, column head: a new topic needs one of doing, living-with, being-with")
                .contains("given.csv, line 4, column name_en: a new topic needs a name")
                .contains("Nothing was changed.");
        assertThat(inPlace()).isEqualTo(WHIST);
    }

    @Test
    void rulesAboutPeopleAreCountedAndAWrongOneChangesNothing() throws IOException {
        String rules = "id,rule,value\nparents,sort,community\nmenopause,first-page,1\nlow-mood,first-page,none\n";
        assertThat(words(rules)).isZero();
        assertThat(said()).contains("New: topics 0, words 0, rules 2. Taken out: topics 0, words 0, rules 1.");
        assertThat(words("id,rule,value\nparents,sort,family\n")).isEqualTo(1);
        assertThat(said())
                .contains("given.csv, line 2, column value: must be gender, age or community, or none")
                .contains("Nothing was changed.");
        assertThat(inPlace()).isEqualTo(rules);
    }

    @Test
    void toCheckChangesNothing() throws IOException {
        assertThat(words(WHIST, "--check")).isZero();
        assertThat(said()).contains("New: topics 1, words 2.").contains("Nothing was changed.");
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aSpreadsheetsMarkBeforeTheFileIsNoPartOfItsFirstColumn() throws IOException {
        assertThat(words("\uFEFF" + WHIST)).isZero();
        assertThat(inPlace()).isEqualTo(WHIST);
    }

    @Test
    void whatCannotBeReadIsToldWithTheMend() throws IOException {
        Path latin =
                Files.write(elsewhere.resolve("latin.csv"), "id\nc\u00f4r\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(run(latin, data)).isEqualTo(1);
        assertThat(said()).contains("latin.csv is not UTF-8; save it as CSV UTF-8");
        assertThat(run(elsewhere.resolve("none.csv"), data)).isEqualTo(1);
        assertThat(said()).contains("There is no file");
        assertThat(run(latin, data.resolve("none"))).isEqualTo(1);
        assertThat(said()).contains("Name its folder with --data DIR");
        assertThat(data).isEmptyDirectory();
    }

    private int words(String content, String... options) throws IOException {
        return run(Files.writeString(elsewhere.resolve("given.csv"), content), data, options);
    }

    private static int run(Path file, Path folder, String... options) {
        return new CommandLine(new WordsCommand())
                .execute(Stream.concat(Stream.of(file.toString(), "--data", folder.toString()), Stream.of(options))
                        .toArray(String[]::new));
    }

    private String said() {
        String said = told.toString(StandardCharsets.UTF_8);
        told.reset();
        return said;
    }

    private String inPlace() throws IOException {
        return Files.readString(data.resolve("words.csv"));
    }
}
