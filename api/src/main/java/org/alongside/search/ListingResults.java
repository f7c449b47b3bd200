package org.alongside.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.understanding.Understood;

/**
 * The answer to a {@link ListingQuery}.
 *
 * @param total how many listings match, exactly
 * @param facets counts by facet, most first; empty unless asked for
 * @param cells counts by map tile; empty unless asked for
 * @param understood how the words were read
 * @param relaxed true where not all words could be found together, and these have some of them
 * @param limited true where the index could not answer and the store did: it looks at some listings only, so there may be more
 */
public record ListingResults(
        List<ListingHit> hits,
        long total,
        Map<Facet, List<Count>> facets,
        List<MapCell> cells,
        boolean relaxed,
        Understood understood,
        boolean limited) {

    public static final ListingResults NONE =
            new ListingResults(List.of(), 0, Map.of(), List.of(), false, Understood.NOTHING);

    public ListingResults {
        hits = List.copyOf(hits);
        facets = Map.copyOf(facets);
        cells = List.copyOf(cells);
    }

    /** In full, from the index. */
    public ListingResults(
            List<ListingHit> hits,
            long total,
            Map<Facet, List<Count>> facets,
            List<MapCell> cells,
            boolean relaxed,
            Understood understood) {
        this(hits, total, facets, cells, relaxed, understood, false);
    }

    /** Most first, then by value. */
    static List<Count> counts(Map<String, Long> byValue) {
        return byValue.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
                .toList();
    }

    /** How many of the matching listings have a value. */
    public record Count(String value, long count) {}
}
