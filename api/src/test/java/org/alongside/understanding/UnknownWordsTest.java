package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.place.Gazetteer;
import org.alongside.resource.CsvResource;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * A word nobody knows is let go, and the others are kept, by {@code unknown-words.csv}. Somebody who had not read the code wrote it. The
 * directory has every other word of these sentences.
 */
class UnknownWordsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();

    private record Row(String text, List<String> dropped, List<String> keep) {}

    @Test
    void whatNobodyKnowsIsLetGoAndTheRestIsKept() {
        List<Row> rows = rows();
        QueryParser parser = parserOfADirectoryWithAllOtherWords(rows);
        List<String> notLetGo = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        for (Row row : rows) {
            ParsedQuery read = parser.of(row.text);
            List<String> unknown = Words.plain(String.join(" ", read.doubts().unknown()));
            if (!unknown.equals(row.dropped)) {
                notLetGo.add(row.text + ": " + unknown);
            }
            if (read.parts().stream().anyMatch(part -> part.words().stream().anyMatch(row.dropped::contains))
                    || !row.keep.stream().allMatch(fact -> isKept(fact, read))) {
                lost.add(row.text);
            }
        }
        assertThat(rows).hasSizeGreaterThan(45);
        assertThat(notLetGo).hasSizeLessThanOrEqualTo(1);
        assertThat(lost).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void twoOfThemAreLetGoAndOneAloneIsAskedFor() {
        QueryParser parser = parser(Map.of("walking", 5), Set.of("in"));
        assertThat(parser.of("walking zorblax wozzle leeds").doubts().unknown()).containsExactly("zorblax", "wozzle");
        assertThat(parser.of("zorblax").doubts().unknown()).isEmpty();
        assertThat(parser.of("zorblax").parts()).hasSize(1);
        assertThat(parser.of("zorblax group").parts()).hasSize(1);
        assertThat(parser.of("zorblax leeds").doubts().unknown()).containsExactly("zorblax");
    }

    @Test
    void anotherFormOfAKnownWordIsKnownAndSoIsAMisspeltOne() {
        QueryParser parser = parser(Map.of("knitting", 5), Set.of());
        assertThat(parser.of("walking knitted").doubts().unknown()).isEmpty();
        assertThat(parser.of("walking knittin").doubts().unknown()).isEmpty();
    }

    @Test
    void nothingIsUnknownWhileTheWordsOfTheDirectoryAreNot() {
        QueryParser parser =
                new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());
        assertThat(parser.of("walking zorblax").doubts().unknown()).isEmpty();
        assertThat(parser.of("walking zorblax").parts()).hasSize(2);
    }

    private static boolean isKept(String fact, ParsedQuery read) {
        String value = fact.substring(fact.indexOf('=') + 1);
        return switch (fact.substring(0, fact.indexOf('='))) {
            case "topic", "audience" ->
                read.audiences().contains(value)
                        || read.softTopics().contains(value)
                        || read.parts().stream().anyMatch(part -> part.topics().contains(value));
            case "place" -> read.place() != null;
            // What times and other facts are read is for the sentences to say.
            default -> true;
        };
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        CsvResource.forEach(
                UnknownWordsTest.class,
                "unknown-words.csv",
                row -> rows.add(new Row(
                        row.getField("text"),
                        Words.plain(row.getField("dropped").replace(';', ' ')),
                        List.of(row.getField("keep").split(";")))));
        return rows;
    }

    private static QueryParser parserOfADirectoryWithAllOtherWords(List<Row> rows) {
        Map<String, Integer> words = new HashMap<>();
        rows.forEach(row -> Words.plain(row.text).forEach(word -> words.put(word, 10)));
        Set<String> shorter = new HashSet<>(words.keySet());
        rows.forEach(row -> {
            words.keySet().removeAll(row.dropped);
            shorter.removeAll(row.dropped);
        });
        words.keySet().removeIf(word -> word.length() < Words.SHORTEST_RESPELT);
        shorter.removeAll(words.keySet());
        return parser(words, shorter);
    }

    private static QueryParser parser(Map<String, Integer> words, Set<String> others) {
        CurrentDictionary dictionary = new CurrentDictionary(VOCABULARY);
        dictionary.replaceWordsOfListings(words, others);
        return new QueryParser(VOCABULARY, new Gazetteer(), dictionary, new MovableClock());
    }
}
