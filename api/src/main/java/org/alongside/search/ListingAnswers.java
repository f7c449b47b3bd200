package org.alongside.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.place.Distance;
import org.alongside.place.PlaceAnswer;
import org.jspecify.annotations.Nullable;

/** The answers to questions for listings, in the form the schema gives them. */
final class ListingAnswers {

    private ListingAnswers() {}

    record Connection(
            List<Edge> edges,
            PageInfo pageInfo,
            long totalCount,
            List<FacetCounts> facets,
            boolean relaxed,
            @Nullable PlaceAnswer place,
            @Nullable String practiceNotice) {}

    record Edge(String cursor, ListingCard node, @Nullable Distance distance) {}

    record PageInfo(
            boolean hasNextPage,
            boolean hasPreviousPage,
            @Nullable String startCursor,
            @Nullable String endCursor) {}

    record FacetCounts(Facet facet, List<FacetValue> values) {}

    record FacetValue(Facet facet, String indexed, long count) {

        public String value() {
            return FacetLabels.value(facet, indexed);
        }
    }

    record Service(UUID id, String name, String network, List<ListingCard> listings) {}

    record Cells(
            long totalCount,
            List<MapCell> cells,
            boolean complete,
            @Nullable PlaceAnswer place) {}

    static Connection connection(Asked asked, ListingResults results, @Nullable String practiceNotice) {
        ListingQuery query = asked.query();
        List<ListingHit> hits = results.hits();
        List<Edge> edges = IntStream.range(0, hits.size())
                .mapToObj(i -> new Edge(
                        Cursor.write(query.offset() + i, query),
                        hits.get(i).card(),
                        hits.get(i).distance()))
                .toList();
        List<FacetCounts> facets = results.facets().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> counts(facet.getKey(), facet.getValue()))
                .toList();
        return new Connection(
                edges,
                page(query, results.total(), edges),
                results.total(),
                facets,
                results.relaxed(),
                asked.place(),
                practiceNotice);
    }

    private static PageInfo page(ListingQuery query, long total, List<Edge> edges) {
        int end = query.offset() + edges.size();
        return new PageInfo(
                end < total && end <= ListingQuery.DEEPEST,
                query.offset() > 0,
                edges.isEmpty() ? null : edges.getFirst().cursor(),
                edges.isEmpty() ? null : edges.getLast().cursor());
    }

    private static FacetCounts counts(Facet facet, List<ListingResults.Count> counts) {
        return new FacetCounts(
                facet,
                counts.stream()
                        .map(count -> new FacetValue(facet, count.value(), count.count()))
                        .toList());
    }
}
