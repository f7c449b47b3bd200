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
import org.alongside.place.EditDistance;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * The words this directory knows, from its vocabulary and its listings, held in memory; and for a word it does not know, the known words
 * spelt nearly so. The first letter is kept, short words are never changed, and no word becomes one of its false friends
 * ({@code false-friends.csv}: mourning and morning, self-harm and self-help).
 */
@Component
public class SpellingDictionary {

    private static final int SHORTEST = 4;
    private static final int LONG = 7;
    private static final int MOST = 3;

    /** By the first letter; how often each word was met. */
    private final Map<Character, Map<String, Integer>> words = new ConcurrentHashMap<>();

    private final Map<String, Set<String>> falseFriends = new TreeMap<>();

    public SpellingDictionary(Vocabulary vocabulary) {
        vocabulary.topics().forEach(topic -> topic.phrases().forEach(phrase -> learn(phrase.text())));
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
        if (Words.plain(one).size() == 1 && Words.plain(other).size() == 1) {
            falseFriends
                    .computeIfAbsent(Words.stems(one).getFirst(), key -> new HashSet<>())
                    .add(Words.stems(other).getFirst());
        }
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

    /** The nearest, of those the more common first; nothing for a word that is known or too short. */
    List<String> spellings(String plain) {
        if (knows(plain) || plain.chars().anyMatch(Character::isDigit)) {
            return List.of();
        }
        int most = plain.length() < LONG ? 1 : 2;
        record Near(String word, int slips, int times) {}
        List<Near> near = words.getOrDefault(plain.charAt(0), Map.of()).entrySet().stream()
                .map(known ->
                        new Near(known.getKey(), EditDistance.between(plain, known.getKey(), most), known.getValue()))
                .filter(known -> known.slips <= most && !isFalseFriend(plain, known.word))
                .sorted(Comparator.comparingInt(Near::slips)
                        .thenComparing(Comparator.comparingInt(Near::times).reversed())
                        .thenComparing(Near::word))
                .toList();
        return near.stream()
                .filter(known -> known.slips == near.getFirst().slips)
                .limit(MOST)
                .map(Near::word)
                .toList();
    }

    /** Of a beginning with which no known word begins: known words that begin nearly so, the most common first. */
    public List<String> beginningNearly(String letters) {
        Map<String, Integer> candidates = words.getOrDefault(letters.charAt(0), Map.of());
        if (candidates.keySet().stream().anyMatch(known -> known.startsWith(letters))) {
            return List.of();
        }
        return candidates.entrySet().stream()
                .filter(known -> beginsNearly(known.getKey(), letters))
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Does a word begin as these letters do but for one slip, and is it no false friend of a word that begins with them? */
    public boolean beginsNearly(String word, String letters) {
        return letters.length() >= SHORTEST
                && word.charAt(0) == letters.charAt(0)
                && EditDistance.beginsButForOne(word, letters)
                && letters.chars().noneMatch(Character::isDigit)
                && !isFalseFriendOfABeginning(letters, word);
    }

    private boolean isFalseFriendOfABeginning(String letters, String word) {
        String stem = Words.stems(word).getFirst();
        return falseFriends.entrySet().stream()
                .filter(one -> one.getKey().startsWith(letters) || letters.startsWith(one.getKey()))
                .anyMatch(one -> one.getValue().contains(stem));
    }

    /** By their stems, so that no other form of a word leads there either. */
    private boolean isFalseFriend(String typed, String known) {
        return falseFriends
                .getOrDefault(Words.stems(typed).getFirst(), Set.of())
                .contains(Words.stems(known).getFirst());
    }
}
