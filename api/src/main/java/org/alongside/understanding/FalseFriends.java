package org.alongside.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.alongside.vocabulary.Vocabulary;

/**
 * Pairs of words that look alike and mean different things: mourning and morning, self-harm and self-help. They come from {@code
 * false-friends.csv} and are compared by their stems, so that no other form of a word leads to its false friend either.
 */
final class FalseFriends {

    private final Map<String, Set<String>> byStem = new TreeMap<>();

    FalseFriends() {
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("false-friends.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                add(row.getField("one"), row.getField("other"));
                add(row.getField("other"), row.getField("one"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String one, String other) {
        if (Words.plain(one).size() == 1 && Words.plain(other).size() == 1) {
            byStem.computeIfAbsent(stem(one), key -> new HashSet<>()).add(stem(other));
        }
    }

    /** Is the known word a false friend of the typed one? */
    boolean areFalse(String typed, String known) {
        return byStem.getOrDefault(stem(typed), Set.of()).contains(stem(known));
    }

    /** Is the known word a false friend of a word that begins with these letters? */
    boolean areFalseFromTheStart(String letters, String known) {
        String stem = stem(known);
        return byStem.entrySet().stream()
                .filter(one -> one.getKey().startsWith(letters) || letters.startsWith(one.getKey()))
                .anyMatch(one -> one.getValue().contains(stem));
    }

    private static String stem(String word) {
        return Words.stems(word).getFirst();
    }
}
