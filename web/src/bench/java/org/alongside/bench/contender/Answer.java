package org.alongside.bench.contender;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.alongside.search.Facet;
import org.alongside.search.ListingResults;
import org.alongside.search.MapCell;

/**
 * What every contender must count alike.
 *
 * @param facets by facet and value; a facet that no hit has is left out
 * @param cells by tile, {@code zoom/x/y}
 */
public record Answer(long total, Map<Facet, Map<String, Long>> facets, Map<String, Long> cells) {

    public static Answer of(ListingResults results) {
        Map<Facet, Map<String, Long>> facets = new TreeMap<>();
        results.facets().forEach((facet, counts) -> {
            if (!counts.isEmpty()) {
                facets.put(
                        facet,
                        counts.stream()
                                .collect(Collectors.toMap(ListingResults.Count::value, ListingResults.Count::count)));
            }
        });
        return new Answer(
                results.total(),
                facets,
                results.cells().stream().collect(Collectors.toMap(Answer::tile, MapCell::count)));
    }

    private static String tile(MapCell cell) {
        return cell.zoom() + "/" + cell.x() + "/" + cell.y();
    }
}
