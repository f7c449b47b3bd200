package org.alongside.understanding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.resource.WordList;
import org.alongside.vocabulary.Topic;

/** The vocabulary by its phrases: which topics a phrase stands for, and which other phrases stand for them. */
final class TopicWords {

    private static final int LONGEST_PHRASE = 6;

    /** A phrase of these alone is meant by just its words: "peer supporters" are people, "peer support" is everything here. */
    private static final Set<String> SOFT_STEMS = WordList.read(TopicWords.class, "soft-words.txt").stream()
            .flatMap(word -> Words.stems(word).stream())
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> LEFT_OUT = SmallWords.named("left-out");

    private static final Set<String> ONE_RELATIVE = SmallWords.named("one-relative");

    private final Collection<Topic> from;
    private final Map<List<String>, Set<String>> topicsByPhrase = new HashMap<>();
    private final Map<List<String>, Set<String>> topicsByWords = new HashMap<>();
    private final Map<String, List<ParsedQuery.OtherWords>> phrasesByTopic = new HashMap<>();
    private final Set<String> people = new HashSet<>();
    private final Set<String> livedWith = new HashSet<>();

    /** Phrases only Welsh has. */
    private final Set<List<String>> welsh = new HashSet<>();

    TopicWords(Collection<Topic> topics) {
        from = topics;
        Set<List<String>> english = new HashSet<>();
        topics.forEach(topic -> {
            if (topic.head() == Topic.Head.BEING_WITH) {
                people.add(topic.id());
            } else if (topic.head() == Topic.Head.LIVING_WITH) {
                livedWith.add(topic.id());
            }
            Set<String> unasked = SensitiveTerms.of(topic);
            topic.phrases().forEach(phrase -> {
                List<String> stems = Words.stems(phrase.text());
                if (!stems.isEmpty() && stems.size() <= LONGEST_PHRASE) {
                    (phrase.welsh() ? welsh : english).add(stems);
                    if (!SOFT_STEMS.containsAll(stems)) {
                        topicsByPhrase
                                .computeIfAbsent(stems, key -> new LinkedHashSet<>())
                                .add(topic.id());
                    }
                    topicsByWords
                            .computeIfAbsent(Words.plain(phrase.text()), key -> new LinkedHashSet<>())
                            .add(topic.id());
                    phrasesByTopic
                            .computeIfAbsent(topic.id(), key -> new ArrayList<>())
                            .add(new ParsedQuery.OtherWords(
                                    phrase.text(),
                                    stems,
                                    phrase.welsh(),
                                    phrase.clinical(),
                                    phrase.clinical()
                                            || Words.plain(phrase.text()).stream()
                                                    .anyMatch(unasked::contains)));
                }
            });
        });
        welsh.removeAll(english);
    }

    boolean isFrom(Collection<Topic> topics) {
        return from == topics;
    }

    /** Where the longest phrase that begins here ends; {@code from} where none does. */
    int longest(TokenCursor reading, int from) {
        for (int to = Math.min(reading.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (reading.isFree(from, to)
                    && (topicsByPhrase.containsKey(reading.stems(from, to))
                            || topicsByWords.containsKey(reading.plain(from, to)))) {
                return to;
            }
        }
        return from;
    }

    Set<String> topics(List<String> stems) {
        return topicsByPhrase.getOrDefault(stems, Set.of());
    }

    /** Just these words, where the vocabulary has them, else others of their stems: "dying" is not "died". */
    Set<String> topics(List<String> words, List<String> stems) {
        return topicsByWords.getOrDefault(words, topics(stems));
    }

    /** The same; where the vocabulary has none of them, what other forms of them stand for. */
    Set<String> topics(List<String> words, List<String> stems, List<List<String>> forms) {
        Set<String> own = topics(words, stems);
        return own.isEmpty()
                ? forms.stream()
                        .flatMap(form -> topics(form).stream())
                        .collect(Collectors.toCollection(LinkedHashSet::new))
                : own;
    }

    /** Those of these topics that are people. */
    Set<String> people(Set<String> topics) {
        return topics.stream().filter(people::contains).collect(Collectors.toSet());
    }

    boolean isWelsh(List<String> stems) {
        return welsh.contains(stems);
    }

    /** Does a phrase stand for nothing that people live with? */
    boolean isNobodysLife(List<String> stems) {
        return Collections.disjoint(topics(stems), livedWith);
    }

    /** People, faith or drink: who says "no" before these means what should not be there. */
    boolean isLeftAtTheDoor(List<String> stems) {
        Set<String> meant = topics(stems);
        return meant.stream().anyMatch(LEFT_OUT::contains) || !meant.isEmpty() && people.containsAll(meant);
    }

    /** The people a phrase stands for, where it stands for nothing else. */
    Set<String> peopleOnly(List<String> stems) {
        return people.containsAll(topics(stems)) ? topics(stems) : Set.of();
    }

    /** Who is meant by these words or some of them: "Asian women" are women too, but "dad died" is not for dads. */
    Set<String> people(ParsedQuery.Part part) {
        List<String> stems = part.stems();
        Set<String> meant = new LinkedHashSet<>();
        for (int from = 0; from < stems.size(); from++) {
            for (int to = from + 1; to <= Math.min(stems.size(), from + LONGEST_PHRASE); to++) {
                if (to == from + 1 && ONE_RELATIVE.contains(part.words().get(from))) {
                    continue;
                }
                topics(stems.subList(from, to)).stream()
                        .filter(people::contains)
                        .forEach(meant::add);
            }
        }
        return meant;
    }

    /** Other ways to say what these topics say, everyday words first. */
    List<ParsedQuery.OtherWords> otherWords(Set<String> topics, List<String> said) {
        return Stream.concat(otherWords(topics, said, false), otherWords(topics, said, true))
                .toList();
    }

    /** The same after other forms of the words themselves. */
    List<ParsedQuery.OtherWords> otherWords(Set<String> topics, List<String> said, List<List<String>> forms) {
        return Stream.concat(
                        forms.stream()
                                .map(form ->
                                        new ParsedQuery.OtherWords(String.join(" ", form), form, false, false, true)),
                        otherWords(topics, said).stream())
                .toList();
    }

    private Stream<ParsedQuery.OtherWords> otherWords(Set<String> topics, List<String> said, boolean clinical) {
        Map<List<String>, ParsedQuery.OtherWords> others = new LinkedHashMap<>();
        topics.stream()
                .flatMap(topic -> phrasesByTopic.getOrDefault(topic, List.of()).stream())
                .filter(phrase ->
                        phrase.clinical() == clinical && !phrase.stems().equals(said))
                .forEach(phrase -> others.putIfAbsent(phrase.stems(), phrase));
        return others.values().stream();
    }
}
