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
 * nobody knows may be a slip of a word of the rules. The same words are always heard in the same way.
 */
public final class DangerReader {

    private static final int MOST_WORDS = 80;
    private static final int SHORTEST_SLIP = 4;
    private static final int LONG_WORD = 7;
    private static final int ADULT = 18;

    private final WordClasses classes = new WordClasses();
    private final List<DangerRule> rules = new ArrayList<>();
    private final List<Combination> calmPhrases = new ArrayList<>();
    private final List<Combination> childWords = new ArrayList<>();
    private final Map<String, Kind> heavyTopics = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Map<String, List<WordClasses.Entry>> entries;
    private final Map<Character, Set<String>> byFirstLetter = new TreeMap<>();
    private final Combination calm = Combination.of("CALM|BEREAVED", 1, classes);
    private final Combination past = Combination.of("PAST", 1, classes);
    private final Combination present = Combination.of("PRESENT", 1, classes);
    private final Combination scots = Combination.of("SCOTS", 1, classes);
    private final Combination welsh = Combination.of("WELSH", 1, classes);

    public DangerReader() {
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
        List.of(calm, past, present, scots, welsh).forEach(this::learn);
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
     */
    public Danger hear(String text, @Nullable Integer age, Set<String> topics, Predicate<String> known) {
        List<Set<String>> meant = PlainText.words(text, MOST_WORDS).stream()
                .map(word -> meanings(word, known))
                .toList();
        NormalizedWords typed = new NormalizedWords(meant, entries);
        boolean young = childWords.stream().anyMatch(words -> words.stands(typed));
        typed.setCalm(calmPhrases.stream()
                .flatMap(phrase -> phrase.all(typed).stream())
                .toList());
        Map<Level, List<DangerRule>> heard = rules.stream()
                .filter(rule -> rule.stands(typed))
                .collect(Collectors.groupingBy(rule -> level(rule, typed)));
        List<DangerRule> loudest = heard.getOrDefault(Level.FIRST, heard.getOrDefault(Level.QUIET, List.of()));
        return loudest.isEmpty()
                ? aboutHeavyTopics(topics, young || isYoung(age), nation(typed))
                : danger(
                        heard.containsKey(Level.FIRST) ? Level.FIRST : Level.QUIET, loudest, young, age, nation(typed));
    }

    /** The number of tablets somebody took is no age. */
    private static Danger danger(
            Level level,
            List<DangerRule> rules,
            boolean saysYoung,
            @Nullable Integer age,
            Danger.@Nullable Nation nation) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        rules.forEach(rule -> kinds.add(rule.kind()));
        boolean child = kinds.contains(Kind.CHILD) && (age == null || isYoung(age));
        boolean young = saysYoung || child || (isYoung(age) && !kinds.contains(Kind.OVERDOSE));
        if (young && level == Level.FIRST) {
            kinds.add(Kind.CHILD);
        }
        return new Danger(level, List.copyOf(kinds), rules.getFirst().name(), young, nation);
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

    private Level level(DangerRule rule, NormalizedWords typed) {
        boolean longAgo = past.stands(typed) && !present.stands(typed);
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
