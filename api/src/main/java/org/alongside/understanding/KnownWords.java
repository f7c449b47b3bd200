package org.alongside.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The words this directory knows, from its vocabulary and its listings, held in memory; and for a word it does not know, the known words
 * spelt nearly so. The first letter is kept, short words are never changed, and no word becomes one of its false friends
 * ({@code false-friends.csv}: mourning and morning, self-harm and self-help).
 */
@Component
public class KnownWords {

    private static final int SHORTEST = 4;
    private static final int LONG = 7;
    private static final int MOST = 3;

    /** By the first letter; how often each word was met. */
    private final Map<Character, Map<String, Integer>> words = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> falseFriends = new TreeMap<>();

    public KnownWords(Vocabulary vocabulary) {
        vocabulary.topics().forEach(topic -> {
            learn(topic.name());
            learn(topic.welshName());
            topic.everyday().forEach(this::learn);
            topic.clinical().forEach(this::learn);
        });
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("false-friends.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> {
                befriendFalsely(row.getField("one"), row.getField("other"));
                befriendFalsely(row.getField("other"), row.getField("one"));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void befriendFalsely(String one, String other) {
        falseFriends
                .computeIfAbsent(String.join(" ", Words.plain(one)), key -> new HashSet<>())
                .addAll(List.of(String.join(" ", Words.plain(other)), String.join(" ", Words.stems(other))));
    }

    /** Takes in the words of a text. */
    public void learn(String text) {
        Words.plain(text).stream().filter(word -> word.length() >= SHORTEST).forEach(word -> words.computeIfAbsent(
                        word.charAt(0), key -> new ConcurrentHashMap<>())
                .merge(word, 1, Integer::sum));
    }

    boolean knows(String plain) {
        return plain.length() < SHORTEST
                || words.getOrDefault(plain.charAt(0), Map.of()).containsKey(plain);
    }

    /** Nearest first, then the more common; nothing for a word that is known or too short. */
    List<String> spellings(String plain) {
        if (knows(plain) || plain.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        int most = plain.length() < LONG ? 1 : 2;
        Map<String, Integer> candidates = words.getOrDefault(plain.charAt(0), Map.of());
        record Near(String word, int edits, int times) {}
        return candidates.entrySet().stream()
                .filter(known -> Math.abs(known.getKey().length() - plain.length()) <= most)
                .map(known -> new Near(known.getKey(), edits(plain, known.getKey(), most), known.getValue()))
                .filter(near -> near.edits <= most && !isFalseFriend(plain, near.word))
                .sorted(Comparator.comparingInt(Near::edits)
                        .thenComparing(Comparator.comparingInt(Near::times).reversed())
                        .thenComparing(Near::word))
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    private boolean isFalseFriend(String typed, String known) {
        return falseFriends.getOrDefault(typed, Set.of()).contains(known)
                || falseFriends
                        .getOrDefault(typed, Set.of())
                        .contains(Words.stems(known).getFirst());
    }

    /** Letters to change, add, drop or swap (Damerau-Levenshtein, restricted), or {@code most + 1} where it is more. */
    static int edits(String from, String to, int most) {
        int[] before = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] row = new int[to.length() + 1];
            row[0] = i;
            int least = i;
            for (int j = 1; j <= to.length(); j++) {
                int change = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
                least = Math.min(least, row[j]);
            }
            if (least > most) {
                return most + 1;
            }
            before = last;
            last = row;
        }
        return last[to.length()];
    }
}
