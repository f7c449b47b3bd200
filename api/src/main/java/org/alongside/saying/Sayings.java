package org.alongside.saying;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.resource.CsvResource;
import org.alongside.resource.WordList;
import org.jspecify.annotations.Nullable;

/**
 * How people tell what they live with or want to do: "my husband doesn't know me". {@code sayings.csv} has the telling words of each saying in
 * their order. Other words may stand between them. A saying leads to its topic and is never looked for in the text of listings. A saying
 * without a topic is a figure of speech: its words ask for nothing. With a star for a topic, its words only help the order.
 */
public final class Sayings {

    /** So many words may stand between two telling words; small words do not count. */
    private static final int MOST_BETWEEN = 3;

    /** In place of a topic: what it asks for is no filter yet, and its words help the order. */
    private static final String HELPING = "*";

    /** Welsh joins small words to the one before. */
    private static final Pattern SMALL_AT_THE_END = Pattern.compile("(?<=..)['’](n|r|i|m|ch|w|th|u|re|ve|ll)$");

    private static final Pattern APOSTROPHE = Pattern.compile("'");

    private final Function<String, List<String>> plain;
    private final Function<String, List<String>> stems;
    private final Set<String> small;
    private final Map<String, Set<String>> kinds = new HashMap<>();
    private final Map<String, List<Saying>> byFirst = new HashMap<>();

    private record Saying(List<Set<String>> words, Set<String> topics, boolean helps) {

        /** A figure of speech is one word after another. */
        int mostBetween(List<Integer> found) {
            return found.isEmpty() || topics.isEmpty() ? 0 : MOST_BETWEEN;
        }
    }

    /** A word of a text. One that is not free was understood already. */
    public record Word(String plain, String stem, boolean free) {}

    /**
     * A saying in a text.
     *
     * @param at where its telling words stand
     * @param topics empty for a figure of speech
     * @param helps whether the words themselves are worth finding in a text: "no diagnosis needed"
     */
    public record Match(List<Integer> at, Set<String> topics, boolean helps) {

        private int length() {
            return at.getLast() - at.getFirst();
        }
    }

    /**
     * @param plain the plain terms of a text
     * @param stems one stem for each
     */
    public Sayings(Function<String, List<String>> plain, Function<String, List<String>> stems) {
        this.plain = plain;
        this.stems = stems;
        small = WordList.read(Sayings.class, "small-words-of-sayings.txt").stream()
                .flatMap(word -> stems.apply(word).stream())
                .map(Sayings::bare)
                .collect(Collectors.toUnmodifiableSet());
        CsvResource.forEach(
                Sayings.class,
                "word-kinds.csv",
                row -> kinds.put(
                        row.getField("kind"),
                        Stream.of(row.getField("words").split(";"))
                                .map(this::onlyStem)
                                .collect(Collectors.toUnmodifiableSet())));
        CsvResource.forEach(Sayings.class, "sayings.csv", row -> Stream.of(
                        row.getField("sayings").split(";"))
                .forEach(saying -> add(row.getField("topic").strip(), saying.strip())));
    }

    private void add(String topic, String text) {
        List<Set<String>> all = words(text);
        List<Set<String>> telling =
                all.stream().filter(word -> !small.containsAll(word)).toList();
        // "The change" is more than "change", and "gaming" is no "games".
        List<Set<String>> words = all.size() == 1 ? List.of(asIs(text)) : telling.size() < 2 ? all : telling;
        boolean helps = topic.equals(HELPING);
        Saying saying = new Saying(words, topic.isEmpty() || helps ? Set.of() : Set.of(topic), helps);
        words.getFirst().forEach(stem -> byFirst.computeIfAbsent(stem, key -> new ArrayList<>())
                .add(saying));
    }

    private Set<String> asIs(String word) {
        return word.startsWith("{") ? kind(word) : Set.of(bare(String.join("", plain.apply(word))));
    }

    private List<Set<String>> words(String text) {
        return Stream.of(text.split("\\s+"))
                .flatMap(word -> word.startsWith("{")
                        ? Stream.of(kind(word))
                        : plain.apply(word).stream().map(this::onlyStem).map(Set::of))
                .toList();
    }

    private Set<String> kind(String braced) {
        Set<String> words = kinds.get(braced.substring(1, braced.length() - 1));
        if (words == null) {
            throw new IllegalStateException("sayings.csv: there is no kind of word " + braced);
        }
        return words;
    }

    /** The sayings in what is still free, none of which shares a word with another: of two the one with more telling words. */
    public List<Match> in(List<Word> reading) {
        List<Match> all = new ArrayList<>();
        for (int from = 0; from < reading.size(); from++) {
            for (String form : forms(reading, from)) {
                for (Saying saying : byFirst.getOrDefault(form, List.of())) {
                    Match match = match(reading, from, saying);
                    if (match != null) {
                        all.add(match);
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt((Match match) -> -match.at.size())
                .thenComparingInt(Match::length)
                .thenComparingInt(match -> match.at.getFirst()));
        Set<Integer> used = new LinkedHashSet<>();
        List<Match> chosen = new ArrayList<>();
        Map<List<Integer>, Set<String>> topics = new HashMap<>();
        for (Match match : all) {
            topics.computeIfAbsent(match.at, key -> new LinkedHashSet<>()).addAll(match.topics);
            if (match.at.stream().noneMatch(used::contains)) {
                used.addAll(match.at);
                chosen.add(match);
            }
        }
        return chosen.stream()
                .map(match -> new Match(match.at, topics.getOrDefault(match.at, Set.of()), match.helps))
                .toList();
    }

    private @Nullable Match match(List<Word> reading, int from, Saying saying) {
        List<Integer> at = new ArrayList<>();
        int next = from;
        for (Set<String> word : saying.words) {
            int between = 0;
            while (next < reading.size()
                    && !(reading.get(next).free && has(saying, word, reading, next))
                    && between <= saying.mostBetween(at)) {
                between += small.contains(stem(reading, next)) ? 0 : 1;
                next++;
            }
            if (next >= reading.size() || between > saying.mostBetween(at)) {
                return null;
            }
            at.add(next++);
        }
        return new Match(List.copyOf(at), saying.topics, saying.helps);
    }

    /** Several words are compared by their stems; one alone just as it is. */
    private boolean has(Saying saying, Set<String> word, List<Word> reading, int at) {
        return saying.words.size() == 1
                ? forms(reading, at).stream().anyMatch(word::contains)
                : word.contains(stem(reading, at));
    }

    private Set<String> forms(List<Word> reading, int at) {
        return new LinkedHashSet<>(List.of(stem(reading, at), bare(reading.get(at).plain)));
    }

    /** "dwylo'n" is "dwylo" with a small word. */
    private String stem(List<Word> reading, int at) {
        Word token = reading.get(at);
        return token.plain.contains("'") ? onlyStem(token.plain) : token.stem;
    }

    private String onlyStem(String word) {
        return bare(stems.apply(SMALL_AT_THE_END.matcher(word).replaceAll("")).getFirst());
    }

    /** "can't" and "cant" are the same. */
    private static String bare(String stem) {
        return APOSTROPHE.matcher(stem).replaceAll("");
    }
}
