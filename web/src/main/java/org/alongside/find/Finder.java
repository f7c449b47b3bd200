package org.alongside.find;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.eligibility.OpenAccessServices;
import org.alongside.search.eligibility.ResultSections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in lanes that do not push each other out: near the place, for the whole area, and online or by phone. */
@Component
class Finder {

    private static final int OTHERS_SHOWN = 3;

    private final ListingSearch search;
    private final OpenAccessServices openDoors;

    Finder(ListingSearch search, OpenAccessServices openDoors) {
        this.search = search;
        this.openDoors = openDoors;
    }

    /**
     * @param results of the page asked for: in the lane asked for, else near the place where there is one
     * @param others the first few of each other lane, where a place was asked for and no lane
     * @param whole what of all this to show in which part of the page
     * @param facets counted over all of these
     */
    record Found(
            ListingResults results,
            Map<Lane, ListingResults> others,
            ResultSections whole,
            Map<Facet, List<ListingResults.Count>> facets) {

        boolean isNothing() {
            return results.services() == 0 && others.values().stream().allMatch(lane -> lane.services() == 0);
        }
    }

    Found find(SearchForm ask, @Nullable ChosenPlace where) {
        ListingQuery query =
                query(ask, where).withFacets().page((ask.page() - 1) * SearchForm.PAGE_SIZE, SearchForm.PAGE_SIZE);
        ListingResults results = search.search(query);
        if (where == null || ask.lane() != null) {
            return new Found(results, Map.of(), whole(ask, where, List.of(results)), results.facets());
        }
        Map<Lane, ListingResults> others = new EnumMap<>(Lane.class);
        for (Lane lane : List.of(Lane.COVERS, Lane.REMOTE)) {
            others.put(
                    lane,
                    search.search(query.in(lane).by(ListingQuery.Sort.BEST).page(0, OTHERS_SHOWN)));
        }
        List<ListingResults> all = new ArrayList<>(List.of(results));
        all.addAll(others.values());
        return new Found(results, others, whole(ask, where, all), sums(all));
    }

    /** On later pages, and in any other order, everything stands as it comes. */
    private ResultSections whole(SearchForm ask, @Nullable ChosenPlace where, List<ListingResults> lanes) {
        if (ask.page() > 1 || ask.sort() != ListingQuery.Sort.BEST) {
            return ResultSections.asItComes(lanes);
        }
        return where == null || ask.lane() != null
                ? ResultSections.of(lanes, List::of, null)
                : ResultSections.of(lanes, () -> doors(ask, where, lanes), Distance.miles(ask.miles()));
    }

    private List<ListingHit> doors(SearchForm ask, ChosenPlace where, List<ListingResults> found) {
        Integer age = ask.filters().age();
        Integer said = found.getFirst().understood().age();
        return openDoors.near(near(ask, where), age == null ? said : age);
    }

    /** How many services a search would find, anywhere or from a place in any lane. */
    long count(SearchForm ask, @Nullable ChosenPlace where) {
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

    private static ListingQuery query(SearchForm ask, @Nullable ChosenPlace where) {
        ListingQuery words = ListingQuery.of(ask.words()).with(ask.filters());
        ListingQuery near = where == null ? words : words.near(near(ask, where));
        ListingQuery inLane = ask.lane() == null ? near : near.in(ask.lane());
        boolean unmeasured = where == null || where.area() != null;
        ListingQuery ordered = unmeasured && ask.sort() == ListingQuery.Sort.DISTANCE ? inLane : inLane.by(ask.sort());
        return ask.bounds() == null ? ordered : ordered.in(ask.bounds());
    }

    /** Who said how far is shown what is farther only where there is nothing; who did not is shown enough. */
    private static ListingQuery.Near near(SearchForm ask, ChosenPlace where) {
        int enough = ask.miles() == SearchForm.USUAL_MILES ? ListingQuery.Near.ENOUGH : 1;
        return new ListingQuery.Near(where.point(), Distance.miles(ask.miles()), where.area(), enough);
    }
}
