package org.alongside.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;

/** The vocabulary by its phrases: which topics a phrase stands for, and which other phrases stand for them. */
final class TopicWords {

    private static final int LONGEST_PHRASE = 6;

    /** Bounds the work of one part. */
    private static final int MOST_OTHER_WORDS = 24;

    private final Map<List<String>, Set<String>> topicsByPhrase = new HashMap<>();
    private final Map<String, List<List<String>>> phrasesByTopic = new HashMap<>();

    TopicWords(Vocabulary vocabulary) {
        vocabulary.topics().forEach(topic -> phrases(topic)
                .map(Words::stems)
                .filter(stems -> !stems.isEmpty() && stems.size() <= LONGEST_PHRASE)
                .forEach(stems -> {
                    topicsByPhrase
                            .computeIfAbsent(stems, key -> new LinkedHashSet<>())
                            .add(topic.id());
                    phrasesByTopic
                            .computeIfAbsent(topic.id(), key -> new ArrayList<>())
                            .add(stems);
                }));
    }

    private static Stream<String> phrases(Topic topic) {
        return Stream.of(
                        Stream.of(topic.name(), topic.welshName()),
                        topic.everyday().stream(),
                        topic.clinical().stream())
                .flatMap(phrases -> phrases);
    }

    /** Where the longest phrase that begins here ends; {@code from} where none does. */
    int longest(Reading reading, int from) {
        for (int to = Math.min(reading.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (reading.isFree(from, to) && topicsByPhrase.containsKey(reading.stems(from, to))) {
                return to;
            }
        }
        return from;
    }

    Set<String> topics(List<String> stems) {
        return topicsByPhrase.getOrDefault(stems, Set.of());
    }

    /** Other ways to say what these topics say. */
    List<List<String>> otherWords(Set<String> topics, List<String> said) {
        return topics.stream()
                .flatMap(topic -> phrasesByTopic.getOrDefault(topic, List.of()).stream())
                .distinct()
                .filter(phrase -> !phrase.equals(said))
                .limit(MOST_OTHER_WORDS)
                .toList();
    }
}
