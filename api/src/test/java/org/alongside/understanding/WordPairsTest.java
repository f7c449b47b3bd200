package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.place.Gazetteer;
import org.alongside.resource.CsvResource;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Which words find which in a listing's text, by {@code word-pairs.csv}. It asks what the index asks: stems, other ways to say it, close
 * spellings. Somebody who had read neither the vocabulary nor the code wrote the pairs.
 */
class WordPairsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final CurrentDictionary DICTIONARY = new CurrentDictionary(VOCABULARY);
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), DICTIONARY, new MovableClock());

    @Test
    void wordsFindTheirOtherFormsAndNoLookalikes() {
        List<String> unmet = new ArrayList<>();
        List<String> falselyMet = new ArrayList<>();
        CsvResource.forEach(WordPairsTest.class, "word-pairs.csv", row -> {
            String pair = row.getField("a") + " ~ " + row.getField("b");
            boolean met = meets(row.getField("a"), row.getField("b"));
            if (row.getField("meet").equals("yes") && !met) {
                unmet.add(pair);
            } else if (row.getField("meet").equals("no") && met) {
                falselyMet.add(pair);
            }
        });
        assertThat(unmet).hasSizeLessThanOrEqualTo(2);
        assertThat(falselyMet).hasSizeLessThanOrEqualTo(1);
    }

    private static boolean meets(String typed, String listing) {
        Map<String, Integer> words = new HashMap<>();
        Words.plain(listing).forEach(word -> words.put(word, 1_000));
        DICTIONARY.replaceWordsOfListings(words);
        ParsedQuery asked = UNDERSTANDING.of(typed);
        List<String> text = Words.stems(listing);
        if (!asked.facts().isEmpty() && asked.parts().isEmpty()) {
            return asked.facts().equals(UNDERSTANDING.of(listing).facts());
        }
        return asked.parts().isEmpty()
                ? asked.soft().stream().anyMatch(text::contains)
                : asked.parts().stream().allMatch(part -> isMet(part, text));
    }

    private static boolean isMet(ParsedQuery.Part part, List<String> text) {
        return text.containsAll(part.stems())
                || part.otherWords().stream().anyMatch(other -> Collections.indexOfSubList(text, other.stems()) >= 0)
                || part.spellings().stream().anyMatch(text::contains);
    }
}
