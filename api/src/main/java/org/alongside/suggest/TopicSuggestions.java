package org.alongside.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.language.Language;
import org.alongside.understanding.SensitiveTerms;
import org.alongside.understanding.Words;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Topics by the beginning of any of the words people use for them, from memory. A topic is shown under its own name; where that names a
 * diagnosis the person has not typed, under the everyday words that were found, and where these do too, not at all.
 */
@Component
class TopicSuggestions {

    /** So much of a clinical word is typed before it finds anything: "su" asks for no suicide prevention. */
    private static final int CLEARLY = 4;

    /** With fewer letters only the beginnings of phrases count. */
    private static final int FEW = 3;

    private static final int LONGEST_KEY = 2;

    private final Vocabulary vocabulary;
    private volatile Known known = new Known(List.of());

    TopicSuggestions(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What a phrase is to the topic. */
    private enum Worth {
        NAME,
        WELSH_NAME,
        EVERYDAY,
        CLINICAL
    }

    /** @param unasked words that are shown only to those who typed them */
    private record ShownTopic(Topic topic, Set<String> unasked) {

        static ShownTopic of(Topic topic) {
            return new ShownTopic(topic, SensitiveTerms.of(topic));
        }

        boolean mayShow(String text, List<String> typed) {
            return Words.plain(text).stream().filter(unasked::contains).allMatch(word -> typed.stream()
                    .anyMatch(letters -> isTyped(word, letters)));
        }

        private static boolean isTyped(String word, String letters) {
            return word.equals(letters) || (letters.length() >= FEW && word.startsWith(letters));
        }
    }

    private record TopicPhrase(ShownTopic of, String text, List<String> words, Worth worth) {}

    private record Match(TopicPhrase phrase, boolean inOrder) {

        /** The topic's name in the language asked for comes first, its name in the other after the everyday words of both. */
        int rank(Language language) {
            int worth =
                    switch (phrase.worth) {
                        case NAME -> language == Language.EN ? 0 : 2;
                        case WELSH_NAME -> language == Language.CY ? 0 : 2;
                        case EVERYDAY -> 1;
                        case CLINICAL -> 3;
                    };
            return worth + (inOrder ? 0 : Worth.values().length);
        }
    }

    /** @param words typed so far, as plain terms */
    List<Suggestion> of(List<String> words, Language language, int limit) {
        Map<String, List<Match>> byTopic = known().beginning(words).stream()
                .flatMap(phrase -> match(phrase, words).stream())
                .sorted(Comparator.comparingInt(match -> match.rank(language)))
                .collect(Collectors.groupingBy(
                        match -> match.phrase.of.topic.id(), LinkedHashMap::new, Collectors.toList()));
        return byTopic.values().stream()
                .map(matches -> suggestion(matches, words, language))
                .filter(Objects::nonNull)
                .limit(limit)
                .toList();
    }

    private static Optional<Match> match(TopicPhrase phrase, List<String> typed) {
        boolean inOrder = begins(phrase.words, typed);
        boolean anywhere = letters(typed) >= FEW && eachBeginsOne(phrase.words, typed);
        if (!inOrder && !anywhere) {
            return Optional.empty();
        }
        boolean clearly = typed.stream().anyMatch(word -> word.length() >= CLEARLY || phrase.words.contains(word));
        return phrase.worth == Worth.CLINICAL && !clearly ? Optional.empty() : Optional.of(new Match(phrase, inOrder));
    }

    private static int letters(List<String> typed) {
        return typed.stream().mapToInt(String::length).sum();
    }

    private static boolean begins(List<String> words, List<String> typed) {
        int last = typed.size() - 1;
        return typed.size() <= words.size()
                && typed.subList(0, last).equals(words.subList(0, last))
                && words.get(last).startsWith(typed.get(last));
    }

    private static boolean eachBeginsOne(List<String> words, List<String> typed) {
        List<String> left = new ArrayList<>(words);
        return typed.stream().allMatch(beginning -> left.stream()
                .filter(word -> word.startsWith(beginning))
                .findFirst()
                .map(left::remove)
                .orElse(false));
    }

    private static @Nullable Suggestion suggestion(List<Match> matches, List<String> typed, Language language) {
        ShownTopic of = matches.getFirst().phrase.of;
        Topic topic = of.topic;
        boolean inWelsh = language == Language.CY && !topic.welshName().isBlank();
        String name = inWelsh ? topic.welshName() : topic.name();
        if (of.mayShow(name, typed)) {
            return suggestion(topic, name, inWelsh ? Language.CY : Language.EN);
        }
        return matches.stream()
                .filter(match -> match.phrase.worth == Worth.EVERYDAY)
                .map(match -> match.phrase.text)
                .filter(text -> of.mayShow(text, typed))
                .findFirst()
                .map(text -> suggestion(topic, text, language))
                .orElse(null);
    }

    private static Suggestion suggestion(Topic topic, String label, Language language) {
        String code = language.locale().getLanguage();
        return new Suggestion(Suggestion.Type.TOPIC, label, code, topic.id(), null, null);
    }

    /** Rebuilt after a change of the vocabulary. */
    private Known known() {
        Known now = known;
        Collection<Topic> topics = vocabulary.topics();
        if (now.topics != topics) {
            now = new Known(topics);
            known = now;
        }
        return now;
    }

    private static final class Known {

        private final Collection<Topic> topics;

        /** By the first letter, and by the first two letters, of each of their words. */
        private final Map<String, Set<TopicPhrase>> byBeginning = new HashMap<>();

        Known(Collection<Topic> topics) {
            this.topics = topics;
            topics.stream().map(ShownTopic::of).flatMap(Known::phrases).forEach(this::add);
        }

        private static Stream<TopicPhrase> phrases(ShownTopic shown) {
            Topic topic = shown.topic;
            Function<Worth, Function<String, TopicPhrase>> of =
                    worth -> text -> new TopicPhrase(shown, text, Words.plain(text), worth);
            return Stream.of(
                            Stream.of(topic.name()).map(of.apply(Worth.NAME)),
                            Stream.of(topic.welshName()).map(of.apply(Worth.WELSH_NAME)),
                            topic.everyday().stream().map(of.apply(Worth.EVERYDAY)),
                            topic.clinical().stream().map(of.apply(Worth.CLINICAL)))
                    .flatMap(phrases -> phrases);
        }

        private void add(TopicPhrase phrase) {
            phrase.words.stream()
                    .flatMap(word -> Stream.of(key(word), word.substring(0, 1)))
                    .forEach(key -> byBeginning
                            .computeIfAbsent(key, beginning -> new LinkedHashSet<>())
                            .add(phrase));
        }

        /** All that may match, and some that do not. */
        Collection<TopicPhrase> beginning(List<String> typed) {
            String longest =
                    typed.stream().max(Comparator.comparingInt(String::length)).orElseThrow();
            return byBeginning.getOrDefault(key(longest), Set.of());
        }

        private static String key(String word) {
            return word.substring(0, Math.min(LONGEST_KEY, word.length()));
        }
    }
}
