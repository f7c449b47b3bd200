package org.alongside.vocabulary;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.alongside.resource.CsvResource;

/**
 * Pairs of words that look alike and mean different things: mourning and morning, self-harm and self-help. They come from {@code
 * false-friends.csv} and are compared by their stems, so that no other form of a word leads to its false friend either.
 */
public final class FalseFriends {

    private final Map<String, Set<String>> byStem = new TreeMap<>();

    private final Function<String, List<String>> stems;

    /** @param stems of the words of a text */
    public FalseFriends(Function<String, List<String>> stems) {
        this.stems = stems;
        CsvResource.forEach(FalseFriends.class, "false-friends.csv", row -> {
            add(row.getField("one"), row.getField("other"));
            add(row.getField("other"), row.getField("one"));
        });
    }

    private void add(String one, String other) {
        if (stems.apply(one).size() == 1 && stems.apply(other).size() == 1) {
            byStem.computeIfAbsent(stem(one), key -> new HashSet<>()).add(stem(other));
        }
    }

    /** Is the known word a false friend of the typed one? */
    public boolean areFalse(String typed, String known) {
        return byStem.getOrDefault(stem(typed), Set.of()).contains(stem(known));
    }

    /** Is the known word a false friend of a word that begins with these letters? */
    public boolean areFalseFromTheStart(String letters, String known) {
        String stem = stem(known);
        return byStem.entrySet().stream()
                .filter(one -> one.getKey().startsWith(letters) || letters.startsWith(one.getKey()))
                .anyMatch(one -> one.getValue().contains(stem));
    }

    private String stem(String word) {
        return stems.apply(word).getFirst();
    }
}
