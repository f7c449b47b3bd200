package org.alongside.search.page;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;

/**
 * What was found for one question, lane by lane.
 *
 * @param list the answer to the question itself, which has pages
 * @param all by the section it stands in: the list, and the lanes beside it
 */
record LaneAnswers(ListingQuery question, ListingResults list, Map<Section, ListingResults> all) {

    LaneAnswers {
        Map<Section, ListingResults> ordered = new EnumMap<>(all);
        all = Collections.unmodifiableMap(ordered);
    }

    LaneAnswers(ListingQuery question, ListingResults list) {
        this(question, list, Map.of(Section.LIST, list));
    }

    /** The question with what its words say. */
    ListingQuery understood() {
        return question.understood(list.understood());
    }

    boolean isOneAlone() {
        return all.size() == 1;
    }

    /** On later pages, and in any other order than the best, everything stands as it comes. */
    boolean isDivided() {
        return question.offset() == 0 && question.sort() == ListingQuery.Sort.BEST;
    }

    /** How many services each lane has; empty without a place. */
    Map<Lane, Long> services() {
        Map<Lane, Long> services = new EnumMap<>(Lane.class);
        if (question.near() != null) {
            all.forEach((section, results) -> services.put(section.laneIn(question), results.services()));
        }
        return services;
    }
}
