package org.alongside.understanding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.resource.CsvResource;

/** Phrases for the sort of company that is wanted ("someone to talk to"). Few listings use them, so they only help the order. */
final class SoftPhrases {

    private static final int LONGEST_PHRASE = 5;

    private final Map<List<String>, Set<String>> topics = new HashMap<>();

    SoftPhrases() {
        CsvResource.forEach(
                SoftPhrases.class,
                "soft-phrases.csv",
                row -> topics.put(
                        Words.plain(row.getField("phrase")),
                        Set.of(row.getField("topics").split(";"))));
    }

    /** Where the longest phrase that begins here ends; {@code from} where none does. */
    int longest(TokenCursor reading, int from) {
        for (int to = Math.min(reading.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (reading.isFree(from, to) && topics.containsKey(reading.plain(from, to))) {
                return to;
            }
        }
        return from;
    }

    Set<String> topics(List<String> plain) {
        return topics.getOrDefault(plain, Set.of());
    }
}
