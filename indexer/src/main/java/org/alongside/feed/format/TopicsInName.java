package org.alongside.feed.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.feed.row.Columns;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.Term;
import org.alongside.understanding.Words;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;

/** What a foreign feed's name and category say about topics, by the vocabulary's phrases alone; descriptions name too much in passing. */
public final class TopicsInName {

    private static final int SHORTEST_PHRASE = 4;
    private static final String HEARING_VOICES = "hearing-voices";

    private final Map<String, Set<Topic>> byPhrase = new HashMap<>();
    private final int longestPhrase;

    public TopicsInName(Vocabulary vocabulary) {
        int longest = 1;
        for (Topic topic : vocabulary.topics()) {
            for (String phrase : phrases(topic).toList()) {
                List<String> words = Words.plain(phrase);
                if (phrase.length() >= SHORTEST_PHRASE && !words.isEmpty()) {
                    byPhrase.computeIfAbsent(String.join(" ", words), key -> new LinkedHashSet<>())
                            .add(topic);
                    longest = Math.max(longest, words.size());
                }
            }
        }
        longestPhrase = longest;
    }

    /** Fills {@code topics}, {@code audience} and {@code kind} where the feed has none. */
    void fill(Map<String, String> cells) {
        Set<Topic> found = new LinkedHashSet<>();
        Stream.of(Columns.NAME, Columns.CATEGORY)
                .map(column -> cells.getOrDefault(column, ""))
                .forEach(text -> found.addAll(in(Words.plain(text))));
        put(cells, "audience", found, true);
        put(cells, "topics", found, false);
        if (found.stream().anyMatch(topic -> topic.id().equals(HEARING_VOICES))) {
            cells.putIfAbsent("kind", Term.of(Kind.HEARING_VOICES_GROUP));
        }
    }

    private static void put(Map<String, String> cells, String column, Set<Topic> topics, boolean beingWith) {
        String ids = String.join(
                ";",
                topics.stream()
                        .filter(topic -> (topic.head() == Topic.Head.BEING_WITH) == beingWith)
                        .map(Topic::id)
                        .toList());
        if (!ids.isEmpty()) {
            cells.putIfAbsent(column, ids);
        }
    }

    private List<Topic> in(List<String> words) {
        List<Topic> found = new ArrayList<>();
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1; to <= Math.min(words.size(), from + longestPhrase); to++) {
                found.addAll(byPhrase.getOrDefault(String.join(" ", words.subList(from, to)), Set.of()));
            }
        }
        return found;
    }

    private static Stream<String> phrases(Topic topic) {
        return Stream.of(
                        List.of(topic.name(), topic.welshName()).stream(),
                        topic.everyday().stream(),
                        topic.clinical().stream())
                .flatMap(phrases -> phrases);
    }
}
