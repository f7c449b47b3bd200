package org.alongside.search.query;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingResults.Count;

/**
 * Counts of a facet that is itself filtered by: each is what choosing that value would leave under all other filters. A day and a part of the day
 * are one condition, so where one of them is chosen, each value of the other is counted by itself. So is each value that is left out. Where all
 * values are needed, what is chosen stays chosen.
 */
public final class FacetCounts {

    public interface Engine {
        SearchEngine.Counted count(ListingQuery query, Set<Facet> facets);
    }

    private final ListingQuery query;
    private final Engine engine;

    public FacetCounts(ListingQuery query, Engine engine) {
        this.query = query;
        this.engine = engine;
    }

    /** @param counted over what all filters leave */
    public Map<Facet, List<Count>> complete(Map<Facet, List<Count>> counted) {
        Map<Facet, List<Count>> counts = new EnumMap<>(counted);
        Filters filters = query.filters();
        Set<Facet> oneByOne = EnumSet.noneOf(Facet.class);
        if (!filters.of(Facet.PART_OF_DAY).isEmpty()) {
            oneByOne.add(Facet.WEEKDAY);
        }
        if (!filters.of(Facet.WEEKDAY).isEmpty()) {
            oneByOne.add(Facet.PART_OF_DAY);
        }
        oneByOne.forEach(facet -> counts.put(facet, each(facet, facet.terms())));
        filters.values().keySet().stream()
                .filter(facet -> !facet.isAllNeeded() && !oneByOne.contains(facet))
                .forEach(facet -> counts.put(facet, without(facet)));
        filters.leftOut().forEach((facet, values) -> {
            if (!oneByOne.contains(facet)) {
                counts.merge(facet, each(facet, values), FacetCounts::both);
            }
        });
        return counts;
    }

    private List<Count> without(Facet facet) {
        ListingQuery others = query.with(query.filters().without(facet));
        return engine.count(others, EnumSet.of(facet)).facets().getOrDefault(facet, List.of());
    }

    private List<Count> each(Facet facet, Collection<String> values) {
        Map<String, Long> counts = new HashMap<>();
        for (String value : values) {
            long total =
                    engine.count(query.with(choosing(facet, value)), Set.of()).total();
            if (total > 0) {
                counts.put(value, total);
            }
        }
        return ListingResults.counts(counts);
    }

    private Filters choosing(Facet facet, String value) {
        Set<String> chosen = new HashSet<>(Set.of(value));
        if (facet.isAllNeeded()) {
            chosen.addAll(query.filters().of(facet));
        }
        return query.filters().with(facet, chosen.toArray(String[]::new));
    }

    private static List<Count> both(List<Count> some, List<Count> others) {
        Map<String, Long> counts = new HashMap<>();
        some.forEach(count -> counts.put(count.value(), count.count()));
        others.forEach(count -> counts.put(count.value(), count.count()));
        return ListingResults.counts(counts);
    }
}
