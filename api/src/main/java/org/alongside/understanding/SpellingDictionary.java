package org.alongside.understanding;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.place.EditDistance;
import org.alongside.resource.WordList;
import org.alongside.vocabulary.FalseFriends;
import org.alongside.vocabulary.Topic;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * The words of the vocabulary and of the public listings, and which of them are spelt nearly like a typed word. The first letter is kept,
 * short words are never changed, and no word becomes one of its {@link FalseFriends}. A value: it never changes.
 */
public final class SpellingDictionary {

    private static final FalseFriends FALSE_FRIENDS = new FalseFriends(Words::stems);

    /** Right as they are, whether or not a listing has them: "organic" is no slip of "organise". */
    private static final Set<String> ORDINARY = WordList.read(SpellingDictionary.class, "ordinary-words.txt");

    private static final int LONG = 7;
    private static final int MOST = 3;

    /** A word in at most so many listings may itself be a misspelling. */
    private static final int RARE = 2;

    /** In a large directory a word is rare, too, when its most frequent word is so many times as frequent. */
    private static final int RARE_SHARE = 1_000;

    /** The word that may have been meant is so many times as frequent as the rare one. */
    private static final int TIMES = 10;

    /** People have looked at the words of the vocabulary: each counts as much as a word of so many listings. */
    private static final int LOOKED_AT = RARE * TIMES;

    private final NavigableMap<String, Integer> ofTopics;
    private final NavigableMap<String, Integer> ofListings;

    /** Of all words listings are found by; empty where there may be others. */
    private final Set<String> stemsOfListings;

    private final int rare;

    private SpellingDictionary(
            NavigableMap<String, Integer> ofTopics,
            NavigableMap<String, Integer> ofListings,
            Set<String> stemsOfListings) {
        this.ofTopics = ofTopics;
        this.ofListings = ofListings;
        this.stemsOfListings = stemsOfListings;
        this.rare = Math.max(
                RARE,
                ofListings.values().stream().mapToInt(Integer::intValue).max().orElse(0) / RARE_SHARE);
    }

    /** @param listings how many public listings have each word */
    static SpellingDictionary of(Collection<Topic> topics, Map<String, Integer> listings) {
        return new SpellingDictionary(words(topics), new TreeMap<>(listings), Set.of());
    }

    /** @param others further words that listings have; no listing has another */
    static SpellingDictionary of(Collection<Topic> topics, Map<String, Integer> listings, Set<String> others) {
        Set<String> stems = Stream.of(listings.keySet(), others)
                .flatMap(Collection::stream)
                .flatMap(word -> Words.stems(word).stream())
                .collect(Collectors.toUnmodifiableSet());
        return new SpellingDictionary(words(topics), new TreeMap<>(listings), stems);
    }

    /** The same words of listings beside other topics. */
    SpellingDictionary with(Collection<Topic> topics) {
        return new SpellingDictionary(words(topics), ofListings, stemsOfListings);
    }

    private static NavigableMap<String, Integer> words(Collection<Topic> topics) {
        TreeMap<String, Integer> words = new TreeMap<>();
        topics.stream()
                .flatMap(Topic::phrases)
                .flatMap(phrase -> Words.plain(phrase.text()).stream())
                .filter(word -> word.length() >= Words.SHORTEST_RESPELT)
                .forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }

    boolean knows(String plain) {
        return plain.length() < Words.SHORTEST_RESPELT || ofTopics.containsKey(plain) || ofListings.containsKey(plain);
    }

    /** Can any listing have the word, in some form? */
    boolean mayBeInAListing(String stem) {
        return stemsOfListings.isEmpty() || stemsOfListings.contains(stem);
    }

    /**
     * The nearest known words, of those the more frequent first. A long rare word may be a misspelling that a listing has, too: far more
     * frequent words one slip away are looked for beside it. Empty for any other known word, and for one that is too short.
     */
    public List<String> spellings(String plain) {
        if (plain.length() < Words.SHORTEST_RESPELT || !mayBeMisspelt(plain) || hasDigit(plain)) {
            return List.of();
        }
        int most = (plain.length() < LONG ? 1 : 2) - (inListings(plain) == 0 ? 0 : 1);
        LevenshteinAutomata automata = new LevenshteinAutomata(plain, true);
        for (int slips = 1; slips <= most; slips++) {
            var near = new CharacterRunAutomaton(automata.toAutomaton(slips));
            List<String> found = mostFrequent(
                    plain, known -> near.run(known) && !FALSE_FRIENDS.areFalse(plain, known) && isMeant(plain, known));
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Is it unknown, or rare, and neither of the vocabulary nor an ordinary word? */
    private boolean mayBeMisspelt(String plain) {
        return !ofTopics.containsKey(plain) && !ORDINARY.contains(plain) && inListings(plain) <= rare;
    }

    /** Any word for one that is unknown; for a rare one a far more frequent word, and no other form of the same. */
    private boolean isMeant(String typed, String known) {
        int own = inListings(typed);
        int looked = ofTopics.containsKey(known) ? LOOKED_AT : 0;
        return own == 0
                || inListings(known) + looked >= TIMES * own
                        && !Words.stems(typed).equals(Words.stems(known));
    }

    private int inListings(String word) {
        return ofListings.getOrDefault(word, 0);
    }

    private List<String> mostFrequent(String typed, Predicate<String> meant) {
        return beginning(typed.substring(0, 1))
                .filter(known -> !known.equals(typed))
                .filter(meant)
                .sorted(Comparator.comparingInt(this::frequency).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    private int frequency(String word) {
        return ofTopics.getOrDefault(word, 0) + inListings(word);
    }

    private Stream<String> beginning(String letters) {
        return Stream.of(ofTopics, ofListings)
                .flatMap(words -> words.subMap(letters, letters + Character.MAX_VALUE).keySet().stream())
                .distinct();
    }

    /**
     * Known words that begin nearly as these letters do, the most frequent first. Empty where a word begins just so; where only rare words
     * do, the letters themselves come first.
     */
    public List<String> beginningNearly(String letters) {
        List<String> begun = beginning(letters).toList();
        if (begun.stream().anyMatch(known -> !mayBeMisspelt(known))) {
            return List.of();
        }
        List<String> near = mostFrequent(
                letters,
                known -> beginsNearly(known, letters) && begun.stream().allMatch(rare -> isMeant(rare, known)));
        return begun.isEmpty()
                ? near
                : Stream.concat(Stream.of(letters), near.stream()).toList();
    }

    /** Does a word begin as these letters do but for one slip, and is it no false friend of a word that begins with them? */
    public boolean beginsNearly(String word, String letters) {
        return letters.length() >= Words.SHORTEST_RESPELT
                && word.charAt(0) == letters.charAt(0)
                && EditDistance.beginsButForOne(word, letters)
                && !hasDigit(letters)
                && !FALSE_FRIENDS.areFalseFromTheStart(letters, word);
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** For a comparison of two processes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SpellingDictionary that
                && that.ofTopics.equals(ofTopics)
                && that.ofListings.equals(ofListings)
                && that.stemsOfListings.equals(stemsOfListings);
    }

    @Override
    public int hashCode() {
        return 31 * ofTopics.hashCode() + ofListings.hashCode();
    }
}
