package org.alongside.understanding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/** Reads typed words against the vocabulary: the longest phrase it knows first, then word by word. */
@Component
public class Understanding {

    private static final int LONGEST_PHRASE = 6;
    private static final int MOST_WORDS = 32;

    /** Words that carry nothing for finding; dropped. */
    private static final Set<String> STOP = Set.of(
            "a", "an", "and", "the", "of", "to", "for", "in", "on", "at", "near", "by", "with", "is", "are", "be", "i",
            "im", "i'm", "me", "my", "we", "our", "you", "your", "it", "there", "that", "this", "who", "from", "after",
            "or", "am", "have", "has", "some", "any", "can", "do", "y", "yr", "yn", "i'r", "a'r", "ar", "o", "gyda",
            "fy", "wedi", "ger");

    /** Words so common in this field that not having them says nothing. */
    private static final Set<String> SOFT = Set.of(
            "group",
            "groups",
            "meeting",
            "meetings",
            "support",
            "help",
            "talk",
            "talking",
            "somewhere",
            "someone",
            "people",
            "place",
            "places",
            "find",
            "looking",
            "want",
            "need",
            "services",
            "service",
            "local",
            "peer",
            "grwp",
            "cymorth",
            "rhywle",
            "siarad",
            "pobl",
            "eisiau",
            "angen");

    private static final Set<String> REMOTE =
            Set.of("online", "zoom", "phone", "telephone", "ar-lein", "arlein", "ffon");

    private final Map<List<String>, Set<String>> topicsByPhrase = new HashMap<>();

    public Understanding(Vocabulary vocabulary) {
        vocabulary.topics().forEach(topic -> Stream.of(
                        Stream.of(topic.name(), topic.welshName()),
                        topic.everyday().stream(),
                        topic.clinical().stream())
                .flatMap(phrases -> phrases)
                .map(Words::stems)
                .filter(stems -> !stems.isEmpty() && stems.size() <= LONGEST_PHRASE)
                .forEach(stems -> topicsByPhrase
                        .computeIfAbsent(stems, key -> new LinkedHashSet<>())
                        .add(topic.id())));
    }

    /** Bounded work whatever is typed: the first {@value #MOST_WORDS} words count. */
    public Understood of(String typed) {
        List<String> allWords = Words.plain(typed);
        List<String> allStems = Words.stems(typed);
        int count = Math.min(Math.min(allWords.size(), allStems.size()), MOST_WORDS);
        List<String> words = allWords.subList(0, count);
        List<String> stems = allStems.subList(0, count);
        List<Understood.Part> parts = new ArrayList<>();
        List<String> soft = new ArrayList<>();
        int at = 0;
        while (at < count) {
            int length = longestPhrase(stems, words, at);
            if (length > 0) {
                Set<String> topics = topicsByPhrase.getOrDefault(stems.subList(at, at + length), Set.of());
                parts.add(part(words.subList(at, at + length), stems.subList(at, at + length), topics));
                at += length;
                continue;
            }
            String word = words.get(at);
            if (SOFT.contains(word)) {
                soft.add(stems.get(at));
            } else if (!STOP.contains(word)) {
                parts.add(part(List.of(word), List.of(stems.get(at)), Set.of()));
            }
            at++;
        }
        return parts.isEmpty() ? onlySoft(soft) : new Understood(parts, soft);
    }

    /** Where nothing else was typed, "support group" is what is asked for. */
    private static Understood onlySoft(List<String> soft) {
        Set<String> seen = new HashSet<>();
        return new Understood(
                soft.stream()
                        .filter(seen::add)
                        .map(stem -> new Understood.Part(List.of(stem), List.of(stem), Set.of(), false))
                        .toList(),
                List.of());
    }

    private static Understood.Part part(List<String> words, List<String> stems, Set<String> topics) {
        boolean remote = words.size() == 1 && REMOTE.contains(words.getFirst());
        // Stop words inside a phrase ("losing my husband") need not be in the text.
        List<Integer> telling = Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .filter(i -> words.size() == 1 || !STOP.contains(words.get(i)))
                .toList();
        return new Understood.Part(
                telling.stream().map(words::get).toList(),
                telling.stream().map(stems::get).toList(),
                topics,
                remote);
    }

    private int longestPhrase(List<String> stems, List<String> words, int at) {
        for (int length = Math.min(LONGEST_PHRASE, stems.size() - at); length > 0; length--) {
            boolean stopWordAlone = length == 1 && STOP.contains(words.get(at));
            if (!stopWordAlone && topicsByPhrase.containsKey(stems.subList(at, at + length))) {
                return length;
            }
        }
        return 0;
    }
}
