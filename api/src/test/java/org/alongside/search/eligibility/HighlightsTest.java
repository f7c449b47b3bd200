package org.alongside.search.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.alongside.place.Gazetteer;
import org.alongside.understanding.CurrentDictionary;
import org.alongside.understanding.QueryParser;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is marked in a text, and what is not. */
class HighlightsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), Clock.systemUTC());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "walking | Walks on Tuesday | [Walks] on Tuesday",
                "hearing voices | A group for hearing all voices | A group for [hearing] all [voices]",
                "hearing voices | We have a hearing loop. Bring your voice. | We have a hearing loop. Bring your"
                        + " voice.",
                "grwp canu | Y Grŵp Canu | Y [Grŵp] [Canu]",
                "hearing voices | People with schizophrenia | People with schizophrenia",
                "mens shed | Men’s Shed | [Men’s] [Shed]",
                "tea leeds | Tea in Leeds | [Tea] in Leeds",
                "knit | knitwear, knitting; KNIT! | knitwear, [knitting]; [KNIT]!",
            })
    void ownWordsAndTheirFormsAreMarkedAndNothingElse(String asked, String text, String marked) {
        assertThat(told(marks(asked, text).pieces())).isEqualTo(marked);
    }

    @Test
    void piecesAreTheTextWhateverIsInIt() {
        for (String text : List.of("", "<b>tea</b>", "tea&amp;tea", "🙂tea🙂", "\u202etea", "tea tea")) {
            assertThat(marks("tea <b>", text).pieces().stream()
                            .map(Highlights.Piece::text)
                            .collect(Collectors.joining()))
                    .isEqualTo(text);
        }
    }

    @Test
    void aSnippetIsALineAroundWhereMostOfTheWordsStand() {
        String text = "Tea. " + "We sit and talk about this and that. ".repeat(20)
                + "There is tea and knitting by the fire. " + "Nobody has to stay. ".repeat(20);
        String snippet = told(marks("tea knitting", text).around(160));
        assertThat(snippet)
                .contains("[tea] and [knitting] by the fire")
                .startsWith("…")
                .endsWith("…");
        assertThat(snippet.length()).isBetween(100, 170);
    }

    @Test
    void aShortTextIsGivenWholeAndOneWithoutTheWordsNotAtAll() {
        assertThat(told(marks("tea", "Just tea").around(160))).isEqualTo("Just [tea]");
        assertThat(marks("tea", "Just talk").around(160)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 59, 60, 61, 200, 5_000})
    void veryLongWordsLoseNoPlace(int letters) {
        String text = "s".repeat(letters) + " then walks";
        assertThat(told(marks("walking", text).pieces())).endsWith(" then [walks]");
        assertThat(told(marks("walking", text).around(160))).contains("[walks]");
    }

    private static Highlights marks(String asked, String text) {
        return Highlights.of(text, UNDERSTANDING.of(asked).parts());
    }

    private static String told(List<Highlights.Piece> pieces) {
        return pieces.stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
