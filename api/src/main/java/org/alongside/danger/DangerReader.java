package org.alongside.danger;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.alongside.danger.Danger.Kind;
import org.alongside.danger.Danger.Level;
import org.alongside.place.EditDistance;
import org.jspecify.annotations.Nullable;

/**
 * Hears danger by the rules of {@code danger-rules.csv}, after figures of speech were put aside ({@code calm-phrases.csv}). A word that
 * nobody knows may be a slip of a word of the rules. What no rule hears may be heard in the meaning of the whole sentence, once the sentence
 * model is there; the rules always hear the same words in the same way.
 */
public final class DangerReader {

    private static final int MOST_WORDS = 80;
    private static final int SHORTEST_SLIP = 4;
    private static final int LONG_WORD = 7;
    private static final int ADULT = 18;

    private static final int FEWEST_WORDS_OF_A_SENTENCE = 3;

    /** Odds (their logarithm) from which a sentence is heard: more where the words tell of a death, of long ago, or of a course. */
    private static final double LIKELY = -0.25;

    private static final double LIKELY_BESIDE_CALM = 0.75;
    private static final double LIKELY_BESIDE_PAST = 3;

    /** So much less is worth one quiet line. */
    private static final double NEARLY = 0.75;

    private final SentenceVectors vectors;
    private final SentenceWeights sentences = new SentenceWeights();
    private final WordClasses classes = new WordClasses();
    private final List<DangerRule> rules = new ArrayList<>();
    private final List<Combination> calmPhrases = new ArrayList<>();
    private final List<Combination> childWords = new ArrayList<>();
    private final Map<String, Kind> heavyTopics = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, List<WordClasses.Entry>> entries;
    private final Map<Character, Set<String>> byFirstLetter = new TreeMap<>();
    private final Combination calm = Combination.of("CALM|BEREAVED", 1, classes);
    private final Combination bereaved = Combination.of("BEREAVED", 1, classes);
    private final Combination past = Combination.of("PAST", 1, classes);
    private final Combination present = Combination.of("PRESENT", 1, classes);
    private final Combination scots = Combination.of("SCOTS", 1, classes);
    private final Combination welsh = Combination.of("WELSH", 1, classes);

    /** @param vectors the meaning of English sentences */
    public DangerReader(SentenceVectors vectors) {
        this.vectors = vectors;
        WordClasses.read("danger-rules.csv", row -> rules.add(DangerRule.of(row, classes)));
        WordClasses.read(
                "calm-phrases.csv",
                row -> calmPhrases.add(Combination.of(row.getField("words"), within(row.getField("within")), classes)));
        WordClasses.read(
                "child-words.csv",
                row -> childWords.add(Combination.of(row.getField("words"), within(row.getField("within")), classes)));
        WordClasses.read(
                "heavy-topics.csv", row -> heavyTopics.put(row.getField("topic"), Kind.valueOf(row.getField("kind"))));
        rules.forEach(rule -> learn(rule.words()));
        calmPhrases.forEach(this::learn);
        List.of(calm, bereaved, past, present, scots, welsh).forEach(this::learn);
        words.addAll(LookAlikes.read());
        entries = classes.byFirstWord();
    }

    private static int within(String written) {
        return written.isEmpty() ? 4 : Integer.parseInt(written);
    }

    private void learn(Combination combination) {
        combination.elements().forEach(element -> element.entries()
                .values()
                .forEach(entries -> entries.forEach(entry -> entry.forEach(this::learn))));
    }

    private void learn(String word) {
        words.add(word);
        if (word.length() >= SHORTEST_SLIP) {
            byFirstLetter
                    .computeIfAbsent(word.charAt(0), letter -> new HashSet<>())
                    .add(word);
        }
    }

    /**
     * @param age named among the words, else {@code null}
     * @param topics ids of what the words were understood to be about
     * @param known words that are no slips
     * @param isSentence whether its meaning is asked for where the rules do not hear danger
     */
    public Danger hear(
            String text, @Nullable Integer age, Set<String> topics, Predicate<String> known, boolean isSentence) {
        List<Set<String>> meant = PlainText.words(text, MOST_WORDS).stream()
                .map(word -> meanings(word, known))
                .toList();
        NormalizedWords typed = new NormalizedWords(meant, entries);
        boolean young = childWords.stream().anyMatch(words -> words.stands(typed));
        typed.setCalm(calmPhrases.stream()
                .flatMap(phrase -> phrase.all(typed).stream())
                .toList());
        Danger byRules = byRules(typed, age, topics, young);
        if (!isSentence || byRules.isFirst() || meant.size() < FEWEST_WORDS_OF_A_SENTENCE) {
            return byRules;
        }
        float[] vector = vectors.of(text);
        double over = vector == null ? Double.NEGATIVE_INFINITY : sentences.danger(vector) - likely(typed);
        if (vector == null || over < -NEARLY || (over < 0 && byRules.level() == Level.QUIET)) {
            return byRules;
        }
        Level level = over < 0 ? Level.QUIET : Level.FIRST;
        return danger(level, sentences.kinds(vector), "meaning", young, age, byRules.nation());
    }

    private double likely(NormalizedWords typed) {
        if (isLongAgo(typed) || bereaved.stands(typed)) {
            return LIKELY_BESIDE_PAST;
        }
        return calm.stands(typed) ? LIKELY_BESIDE_CALM : LIKELY;
    }

    private Danger byRules(NormalizedWords typed, @Nullable Integer age, Set<String> topics, boolean young) {
        Map<Level, List<DangerRule>> heard = rules.stream()
                .filter(rule -> rule.stands(typed))
                .collect(Collectors.groupingBy(rule -> level(rule, typed)));
        Level level = heard.containsKey(Level.FIRST) ? Level.FIRST : Level.QUIET;
        List<DangerRule> loudest = heard.getOrDefault(level, List.of());
        return loudest.isEmpty()
                ? aboutHeavyTopics(topics, young || isYoung(age), nation(typed))
                : danger(
                        level,
                        loudest.stream().map(DangerRule::kind).toList(),
                        loudest.getFirst().name(),
                        young,
                        age,
                        nation(typed));
    }

    /** The number of tablets somebody took is no age. */
    private static Danger danger(
            Level level,
            List<Kind> heard,
            String rule,
            boolean saysYoung,
            @Nullable Integer age,
            Danger.@Nullable Nation nation) {
        Set<Kind> kinds = EnumSet.copyOf(heard);
        boolean child = kinds.contains(Kind.CHILD) && (age == null || isYoung(age));
        boolean young = saysYoung || child || (isYoung(age) && !kinds.contains(Kind.OVERDOSE));
        if (young && level == Level.FIRST) {
            kinds.add(Kind.CHILD);
        }
        return new Danger(level, List.copyOf(kinds), rule, young, nation);
    }

    private Danger aboutHeavyTopics(Set<String> topics, boolean young, Danger.@Nullable Nation nation) {
        List<String> heavy =
                topics.stream().filter(heavyTopics::containsKey).sorted().toList();
        List<Kind> kinds =
                heavy.stream().map(heavyTopics::get).distinct().sorted().toList();
        return heavy.isEmpty()
                ? new Danger(Level.NONE, List.of(), null, young, nation)
                : new Danger(Level.QUIET, kinds, heavy.getFirst(), young, nation);
    }

    private static boolean isYoung(@Nullable Integer age) {
        return age != null && age < ADULT;
    }

    /** The word as it is, and the words of the rules of which it may be a slip; "brifo'n" is "brifo" too. */
    private Set<String> meanings(String word, Predicate<String> known) {
        String withoutWelshEnd = word.substring(0, word.length() - 1);
        if (word.length() > SHORTEST_SLIP && word.endsWith("n") && words.contains(withoutWelshEnd)) {
            return Set.of(word, withoutWelshEnd);
        }
        boolean isLong = word.length() >= SHORTEST_SLIP;
        if (words.contains(word) || word.length() < SHORTEST_SLIP - 1 || (isLong && known.test(word))) {
            return Set.of(word);
        }
        Set<String> meanings = new HashSet<>(Set.of(word));
        int most = word.length() < LONG_WORD ? 1 : 2;
        for (char first : new char[] {word.charAt(0), word.charAt(1)}) {
            byFirstLetter.getOrDefault(first, Set.of()).stream()
                    .filter(other -> first == word.charAt(0) || other.charAt(1) == word.charAt(0))
                    .filter(other -> EditDistance.between(word, other, most) <= most)
                    .forEach(meanings::add);
        }
        return meanings;
    }

    private boolean isLongAgo(NormalizedWords typed) {
        return past.stands(typed) && !present.stands(typed);
    }

    private Level level(DangerRule rule, NormalizedWords typed) {
        boolean longAgo = isLongAgo(typed);
        return switch (rule.loudness()) {
            case ALWAYS -> longAgo ? Level.QUIET : Level.FIRST;
            case UNLESS_CALM -> longAgo || calm.stands(typed) ? Level.QUIET : Level.FIRST;
            case QUIET -> Level.QUIET;
        };
    }

    private Danger.@Nullable Nation nation(NormalizedWords typed) {
        if (welsh.stands(typed)) {
            return Danger.Nation.WALES;
        }
        return scots.stands(typed) ? Danger.Nation.SCOTLAND : null;
    }
}
