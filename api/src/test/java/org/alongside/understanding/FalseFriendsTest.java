package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.place.Gazetteer;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Field failure 1, fuzzy false friends: no search for one word of a pair may ever be answered as one for the other, whichever form is typed. */
class FalseFriendsTest {

    private static final String PAIRS = "/org/alongside/vocabulary/false-friends.csv";
    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());

    @ParameterizedTest(name = "{0} and {1}")
    @CsvFileSource(resources = PAIRS, numLinesToSkip = 1)
    void neitherIsAnsweredAsTheOther(String one, String other) {
        // The worst case: the directory has the other's word and not the one that was typed.
        assertThat(reached(onlyWith(other), one)).doesNotContain(Words.stems(other));
        assertThat(reached(onlyWith(one), other)).doesNotContain(Words.stems(one));
    }

    @Test
    void mourningIsNoMorning() {
        assertThat(Words.stems("mourning")).isNotEqualTo(Words.stems("morning"));
        assertThat(UNDERSTANDING.of("mourning group").facts()).isEmpty();
        assertThat(UNDERSTANDING.of("mourning group").parts())
                .flatExtracting(ParsedQuery.Part::topics)
                .contains("bereavement");
        assertThat(UNDERSTANDING.of("morning group").facts()).containsEntry("part-of-day", Set.of("morning"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hearing voices",
                "hears voices",
                "heard voices",
                "voice hearing",
                "voices in my head",
                "auditory hallucinations",
                "clywed lleisiau",
                "hearing voices group",
                "i hear voices",
                "schizophrenia",
                "my son hears voices"
            })
    void hearingVoicesNeverLeadsToHearingLossLoopsChoirsOrForums(String typed) {
        ParsedQuery said = UNDERSTANDING.of(typed);
        assertThat(said.facts()).doesNotContainKey("access");
        assertThat(said.parts())
                .flatExtracting(ParsedQuery.Part::topics)
                .isNotEmpty()
                .doesNotContain("hearing-loss", "deaf-people", "singing", "music", "having-a-say", "campaigning");
        assertThat(said.parts())
                .flatExtracting(ParsedQuery.Part::offers)
                .doesNotContain("having-a-say", "online-community");
        assertThat(said.parts())
                .flatExtracting(ParsedQuery.Part::otherWords)
                .extracting(ParsedQuery.OtherWords::shown)
                .allSatisfy(shown -> assertThat(Words.stems(shown))
                        .doesNotContain("loss", "loop", "aid", "deaf", "choir", "sing", "forum", "champion"));
    }

    private static SpellingDictionary onlyWith(String words) {
        return SpellingDictionary.of(
                VOCABULARY.topics(),
                Words.plain(words).stream().distinct().collect(Collectors.toMap(word -> word, word -> 1_000)));
    }

    private static Set<List<String>> reached(SpellingDictionary known, String typed) {
        Set<List<String>> reached = new HashSet<>();
        UNDERSTANDING.of(typed).parts().forEach(part -> part.otherWords().forEach(other -> reached.add(other.stems())));
        Words.plain(typed)
                .forEach(word -> known.spellings(word).forEach(spelling -> reached.add(Words.stems(spelling))));
        return reached;
    }
}
