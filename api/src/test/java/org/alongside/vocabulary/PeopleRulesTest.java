package org.alongside.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.listing.draft.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code people-rules.csv}, and what an operator's file may change of them. */
class PeopleRulesTest {

    private static final String HEADER = "id,head,name_en,rule,value,why\n";

    private final Vocabulary vocabulary = new Vocabulary();

    @Test
    void whoOneIsStandsInSortsAndSides() {
        assertThat(vocabulary.rules().sorts())
                .contains(
                        List.of(Set.of("women", "mums"), Set.of("men", "dads")),
                        List.of(Set.of("young-people", "students", "young-carers"), Set.of("older-people")))
                .hasSize(3);
    }

    @Test
    void whatIsAskedForAsksForPeople() {
        assertThat(asked("sexual-violence")).containsExactlyInAnyOrder("sexual-violence", "survivors");
        assertThat(vocabulary.rules().asked(Set.of(), Set.of("bfi"), 25)).containsOnly("deaf-people", "young-people");
        assertThat(vocabulary.rules().asked(Set.of(), Set.of("en"), 26)).isEmpty();
        assertThat(vocabulary.rules().asked(Set.of(), Set.of(), 55)).containsOnly("older-people");
    }

    @Test
    void eachClosedPlaceIsAskedForBySomething() {
        assertThat(vocabulary.rules().places())
                .containsOnlyKeys(Setting.WARD, Setting.SECURE, Setting.PRISON, Setting.CRISIS_HOUSE)
                .containsEntry(Setting.CRISIS_HOUSE, Set.of("crisis", "suicidal-thoughts", "crisis-alternative"));
    }

    @Test
    void aNewTopicTakesPartAndIsGoneWithItsFile() throws IOException {
        assertThat(take(
                        "boat-people,being-with,People on boats,sort,community,they asked for it",
                        "boat-people,,,in-language,rom,",
                        "boating,doing,Boating,also-asks-for,boat-people,"))
                .isEmpty();
        assertThat(side("boat-people")).containsExactly("boat-people");
        assertThat(asked("boating")).contains("boat-people");
        vocabulary.extend(new StringReader(""));
        assertThat(vocabulary.rules()).isEqualTo(new Vocabulary().rules());
    }

    @Test
    void aValueReplacesTheBuiltInOneAndAListGrows() throws IOException {
        assertThat(take(
                        "students,,,sort,none,",
                        "students,,,same-side-as,none,",
                        "young-people,,,age-to,30,",
                        "baby-loss,,,only-if-asked-for,bereavement,"))
                .isEmpty();
        assertThat(side("young-people")).containsExactlyInAnyOrder("young-people", "young-carers");
        assertThat(vocabulary.rules().asked(Set.of(), Set.of(), 30)).containsOnly("young-people");
        assertThat(vocabulary.rules().onlyIfAskedFor()).containsEntry("baby-loss", Set.of("baby-loss", "bereavement"));
        assertThat(take("bereaved-by-suicide,,,only-if-asked-for,none; bereaved-by-suicide,"))
                .isEmpty();
        assertThat(vocabulary.rules().onlyIfAskedFor())
                .containsEntry("bereaved-by-suicide", Set.of("bereaved-by-suicide"));
    }

    @Test
    void theFirstPageShowsTopicsInTheirOrder() throws IOException {
        assertThat(firstPage(Topic.Head.LIVING_WITH))
                .containsExactly("hearing-voices", "low-mood", "bereavement", "anxiety", "loneliness");
        assertThat(take("bereavement,,,first-page,none,", "menopause,,,first-page,1,"))
                .isEmpty();
        assertThat(firstPage(Topic.Head.LIVING_WITH))
                .containsExactly("hearing-voices", "menopause", "low-mood", "anxiety", "loneliness");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "men,,,sorts,gender|line 2, column rule: there is no such rule; there are sort, same-side-as, age-from, age-to, in-language, also-asks-for, only-if-asked-for, asks-for-place, for-somebody-else, open-to-anybody, first-page",
                "men,,,sort,sex|line 2, column value: must be gender, age or community, or none to take away what is built in",
                "men,,,sort,|line 2, column value: is missing; sort needs gender, age or community",
                "men,,,,gender|line 2, column rule: there is no such rule; there are sort, same-side-as, age-from, age-to, in-language, also-asks-for, only-if-asked-for, asks-for-place, for-somebody-else, open-to-anybody, first-page",
                "lads,,,sort,gender|line 2, column id: there is no topic or offer lads; a new topic needs head and name_en first",
                "carers,,,also-asks-for,lads|line 2, column value: there is no topic lads",
                "baby-loss,,,only-if-asked-for,stillbirth|line 2, column value: there is no topic stillbirth",
                "caring,,,asks-for-place,hospital|line 2, column value: must be ward, secure, prison or crisis-house, or none to take away what is built in",
                "women,,,age-to,young|line 2, column value: must be a number of years, or none to take away what is built in",
                "peer-training,,,sort,community|line 2, column rule: peer-training is an offer, and this is a rule for topics",
                "peer-training,,,,|line 2, column head: a new topic needs one of doing, living-with, being-with",
                // Values that contradict each other.
                "men,,,sort,gender~men,,,sort,age|line 3, column value: is gender in line 3; keep one",
                "men,,,same-side-as,lgbtq|line 2, column value: men is on the side of lgbtq; give both the same sort",
                "lgbtq,,,sort,gender|line 2, column value: trans-non-binary is on the side of lgbtq; give both the same sort",
                "lgbtq,,,sort,none|line 2, column value: trans-non-binary is on the side of lgbtq; give both the same sort",
                "women,,,same-side-as,mums|line 2, column value: mums is itself on the side of women; name that",
                "anxiety,,,sort,community|line 2, column id: anxiety is not under being-with; only people have a sort",
                "anxiety,,,only-if-asked-for,panic|line 2, column value: must name anxiety itself, too",
                "men,,,age-from,60~men,,,age-to,30|line 3, column value: age-from is above age-to; nobody is so old",
            })
    void aWrongRuleIsNamedWithItsMendAndNoRuleOfTheFileHolds(String rows, String told) throws IOException {
        TopicRules before = vocabulary.rules();
        assertThat(take("women,,,for-somebody-else,yes,", rows.replace('~', '\n')))
                .extracting(fault -> new Vocabulary.Fault(fault.line() - 1, fault.column(), fault.message()).sentence())
                .contains(told);
        assertThat(vocabulary.rules()).isEqualTo(before);
    }

    @Test
    void aLineOfCommentIsNoRow() throws IOException {
        assertThat(vocabulary.extend(new StringReader("# for Cwm\n# of ours\nid,colour\n# more\nlow-mood,red")))
                .singleElement()
                .returns(3L, Vocabulary.Fault::line);
    }

    /** What code knows by name, no person who cannot program can change. */
    @Test
    void noTopicIsNamedInCode() throws IOException {
        List<String> named = vocabulary.topics().stream()
                .map(topic -> '"' + topic.id() + '"')
                // Also a command.
                .filter(name -> !name.equals("\"repair\""))
                .toList();
        for (String room : List.of("src/main/java", "../web/src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(room))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(Files.readString(file).lines().filter(line -> !line.strip()
                                    .startsWith("//")))
                            .as("%s", file)
                            .noneMatch(line -> named.stream().anyMatch(line::contains));
                }
            }
        }
    }

    private List<Vocabulary.Fault> take(String... rows) throws IOException {
        return vocabulary.extend(new StringReader(HEADER + String.join("\n", rows)));
    }

    private Set<String> asked(String topic) {
        return vocabulary.rules().asked(Set.of(topic), Set.of(), null);
    }

    private Set<String> side(String people) {
        return vocabulary.rules().sorts().stream()
                .flatMap(List::stream)
                .filter(side -> side.contains(people))
                .findFirst()
                .orElseThrow();
    }

    private List<String> firstPage(Topic.Head head) {
        return vocabulary.onFirstPage(head).stream().map(Topic::id).toList();
    }
}
