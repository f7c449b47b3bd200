package org.alongside.meaning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.alongside.resource.CsvResource;
import org.alongside.vocabulary.Topic;

/**
 * The topics by what people say about them, as vectors. The sentences are in {@code examples.csv}; those of a row without a topic ask for
 * nothing that a directory has, or are in Welsh, which the model does not know. A topic without sentences has its everyday phrases.
 */
final class NearestTopics {

    /** Stands for the sentences that ask for nothing here. */
    private static final String NOTHING = "";

    /** How alike (cosine) a text and a topic are at least. */
    private static final double LEAST = 0.62;

    /** A topic is so much less alike than the nearest one at most. */
    private static final double MOST_BEHIND = 0.03;

    /** Sentences of a topic that count: one alone may be near by chance. */
    private static final int TELLING = 2;

    private final Collection<Topic> from;
    private final Map<String, List<float[]>> vectors = new LinkedHashMap<>();

    private record Near(String topic, double likeness) {}

    NearestTopics(Collection<Topic> topics, SentenceModel model) {
        from = topics;
        Map<String, List<String>> sentences = sentences();
        topics.forEach(topic -> sentences.computeIfAbsent(topic.id(), id -> everyday(topic)));
        sentences.forEach((topic, texts) ->
                vectors.put(topic, texts.stream().map(model::vector).toList()));
    }

    private static Map<String, List<String>> sentences() {
        Map<String, List<String>> sentences = new LinkedHashMap<>();
        CsvResource.forEach(NearestTopics.class, "examples.csv", row -> sentences
                .computeIfAbsent(row.getField("topic"), topic -> new ArrayList<>())
                .addAll(Stream.of(row.getField("examples").split(";"))
                        .map(String::strip)
                        .toList()));
        return sentences;
    }

    private static List<String> everyday(Topic topic) {
        return topic.phrases()
                .filter(phrase -> !phrase.welsh() && !phrase.clinical())
                .map(Topic.Phrase::text)
                .toList();
    }

    boolean isFrom(Collection<Topic> topics) {
        return from == topics;
    }

    /** Ids, the nearest first, as far as none is far behind it; nothing that asks for nothing, nor what is behind that. */
    List<String> to(float[] text) {
        List<Near> all = vectors.entrySet().stream()
                .map(topic -> new Near(topic.getKey(), likeness(topic.getValue(), text)))
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .toList();
        double least = Math.max(LEAST, all.getFirst().likeness - MOST_BEHIND);
        return all.stream()
                .takeWhile(near -> near.likeness >= least && !near.topic.equals(NOTHING))
                .map(Near::topic)
                .toList();
    }

    private static double likeness(List<float[]> sentences, float[] text) {
        double[] all = sentences.stream()
                .mapToDouble(sentence -> product(sentence, text))
                .sorted()
                .toArray();
        return Arrays.stream(all, Math.max(0, all.length - TELLING), all.length)
                .average()
                .orElse(0);
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
