package org.alongside.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in lanes that do not push each other out: near the place, for the whole area, and online or by phone. */
@Component
class Finder {

    private static final int OTHERS_SHOWN = 3;

    private final ListingSearch search;

    Finder(ListingSearch search) {
        this.search = search;
    }

    /**
     * @param results of the page asked for: in the lane asked for, else near the place where there is one
     * @param others the first few of each other lane, where a place was asked for and no lane
     * @param facets counted over all of these
     */
    record Found(
            ListingResults results, Map<Lane, ListingResults> others, Map<Facet, List<ListingResults.Count>> facets) {

        boolean isNothing() {
            return results.services() == 0 && others.values().stream().allMatch(lane -> lane.services() == 0);
        }
    }

    Found find(Ask ask, @Nullable Where where) {
        ListingQuery query = query(ask, where).withFacets().page((ask.page() - 1) * Ask.PAGE_SIZE, Ask.PAGE_SIZE);
        ListingResults results = search.search(query);
        if (where == null || ask.lane() != null) {
            return new Found(results, Map.of(), results.facets());
        }
        Map<Lane, ListingResults> others = new EnumMap<>(Lane.class);
        for (Lane lane : List.of(Lane.COVERS, Lane.REMOTE)) {
            others.put(
                    lane,
                    search.search(query.in(lane).by(ListingQuery.Sort.BEST).page(0, OTHERS_SHOWN)));
        }
        List<ListingResults> all = new ArrayList<>(others.values());
        all.add(results);
        return new Found(results, others, sums(all));
    }

    /** How many services a search would find, anywhere or from a place in any lane. */
    long count(Ask ask, @Nullable Where where) {
        return search.search(query(ask, where)
                        .in(Lane.ANY)
                        .by(ListingQuery.Sort.BEST)
                        .page(0, 0))
                .services();
    }

    /** No listing stands in two lanes, so their counts add up. */
    private static Map<Facet, List<ListingResults.Count>> sums(List<ListingResults> lanes) {
        Map<Facet, List<ListingResults.Count>> sums = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new HashMap<>();
            lanes.forEach(lane -> lane.facets()
                    .getOrDefault(facet, List.of())
                    .forEach(count -> counts.merge(count.value(), count.count(), Long::sum)));
            sums.put(facet, ListingResults.counts(counts));
        }
        return sums;
    }

    private static ListingQuery query(Ask ask, @Nullable Where where) {
        ListingQuery words = ListingQuery.of(ask.words()).with(ask.filters());
        ListingQuery near = where == null ? words : words.near(near(ask, where));
        ListingQuery inLane = ask.lane() == null ? near : near.in(ask.lane());
        boolean unmeasured = where == null || where.area() != null;
        ListingQuery ordered = unmeasured && ask.sort() == ListingQuery.Sort.DISTANCE ? inLane : inLane.by(ask.sort());
        return ask.bounds() == null ? ordered : ordered.in(ask.bounds());
    }

    /** Who said how far is shown what is farther only where there is nothing; who did not is shown enough. */
    private static ListingQuery.Near near(Ask ask, Where where) {
        int enough = ask.miles() == Ask.USUAL_MILES ? ListingQuery.Near.ENOUGH : 1;
        return new ListingQuery.Near(where.point(), Distance.miles(ask.miles()), where.area(), enough);
    }
}
