package org.alongside.search.query;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingResults.Count;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.SensitiveTerms;
import org.alongside.understanding.Words;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/**
 * Shows no name of a diagnosis to people who have not named it. A topic named by a diagnosis is offered as a value of a facet only to those who
 * typed it, chose it or left it out.
 */
@Component
public class SensitiveTopics {

    private final Vocabulary vocabulary;
    private volatile Diagnoses diagnoses = new Diagnoses(List.of(), Map.of());

    SensitiveTopics(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @param unasked by the id of a topic that is named by a diagnosis: the words one has to type to meet it */
    private record Diagnoses(Collection<Topic> topics, Map<String, Set<String>> unasked) {}

    public Map<Facet, List<Count>> without(ListingQuery query, ListingResults results) {
        Map<Facet, List<Count>> facets = new EnumMap<>(Facet.class);
        facets.putAll(results.facets());
        Stream.of(Facet.TOPIC, Facet.AUDIENCE)
                .forEach(facet -> facets.computeIfPresent(facet, (any, counts) -> counts.stream()
                        .filter(count -> mayShow(facet, count.value(), query.filters(), results.understood()))
                        .toList()));
        return facets;
    }

    private boolean mayShow(Facet facet, String topic, Filters chosen, ParsedQuery said) {
        Set<String> unasked = known().unasked.get(topic);
        return unasked == null
                || chosen.of(facet).contains(topic)
                || chosen.leftOut(facet).contains(topic)
                || said.parts().stream()
                        .anyMatch(
                                part -> part.topics().contains(topic) && !Collections.disjoint(part.words(), unasked));
    }

    /** Made anew where the vocabulary has changed. */
    private Diagnoses known() {
        Diagnoses now = diagnoses;
        Collection<Topic> topics = vocabulary.topics();
        if (now.topics != topics) {
            now = new Diagnoses(topics, named(topics));
            diagnoses = now;
        }
        return now;
    }

    private static Map<String, Set<String>> named(Collection<Topic> topics) {
        Map<String, Set<String>> named = new HashMap<>();
        topics.forEach(topic -> {
            Set<String> unasked = SensitiveTerms.of(topic);
            if (Stream.of(topic.name(), topic.welshName())
                    .flatMap(name -> Words.plain(name).stream())
                    .anyMatch(unasked::contains)) {
                named.put(topic.id(), unasked);
            }
        });
        return named;
    }
}
