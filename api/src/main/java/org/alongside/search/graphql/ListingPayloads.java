package org.alongside.search.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.place.Distance;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.Facet;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.MapCell;
import org.alongside.search.eligibility.MatchExplanation;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/** The answers about listings, in the shape of the schema. */
final class ListingPayloads {

    private ListingPayloads() {}

    record Connection(
            List<Edge> edges,
            PageInfo pageInfo,
            long totalCount,
            long serviceCount,
            List<FacetCounts> facets,
            Cells mapCells,
            boolean relaxed,
            boolean limited,
            List<ListingResults.Step> steps,
            @Nullable Distance within,
            @Nullable LocalDate knownUntil,
            @Nullable PlaceAnswer place,
            ParsedQuery understood,
            @Nullable String practiceNotice) {}

    /** The cursor and the reasons are computed only where a query asks for them. */
    record Edge(ListingQuery query, ParsedQuery understood, int position, ListingHit hit) {

        public ListingCard node() {
            return hit.card();
        }

        public @Nullable Distance distance() {
            return hit.distance();
        }

        public List<ListingCard> alsoAt() {
            return hit.alsoAt();
        }

        public List<MatchExplanation> why() {
            return MatchExplanation.of(hit.card(), understood);
        }

        public String cursor() {
            return Cursor.write(position, query);
        }
    }

    record PageInfo(boolean hasNextPage, boolean hasPreviousPage, List<Edge> edges) {

        public @Nullable String startCursor() {
            return edges.isEmpty() ? null : edges.getFirst().cursor();
        }

        public @Nullable String endCursor() {
            return edges.isEmpty() ? null : edges.getLast().cursor();
        }
    }

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
            boolean limited,
            @Nullable PlaceAnswer place) {

        private static final int MOST = 1_000;

        static Cells of(ListingResults results, @Nullable PlaceAnswer place) {
            List<MapCell> cells = results.cells();
            return new Cells(
                    results.total(),
                    cells.stream().limit(MOST).toList(),
                    cells.size() <= MOST,
                    results.limited(),
                    place);
        }
    }

    static Connection connection(
            ListingArguments.Question asked, ListingResults results, @Nullable String practiceNotice) {
        ListingQuery query = asked.query();
        List<ListingHit> hits = results.hits();
        List<Edge> edges = IntStream.range(0, hits.size())
                .mapToObj(i -> new Edge(query, results.understood(), query.offset() + i, hits.get(i)))
                .toList();
        List<FacetCounts> facets = counts(results.facets());
        return new Connection(
                edges,
                page(query, results.services(), edges),
                results.total(),
                results.services(),
                facets,
                Cells.of(results, asked.place()),
                results.relaxed(),
                results.limited(),
                results.steps(),
                results.within(),
                results.knownUntil(),
                asked.place(),
                results.understood(),
                practiceNotice);
    }

    private static PageInfo page(ListingQuery query, long total, List<Edge> edges) {
        int end = query.offset() + edges.size();
        return new PageInfo(end < total && end <= ListingQuery.DEEPEST, query.offset() > 0, edges);
    }

    static List<FacetCounts> counts(Map<Facet, List<ListingResults.Count>> facets) {
        return facets.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(facet -> counts(facet.getKey(), facet.getValue()))
                .toList();
    }

    private static FacetCounts counts(Facet facet, List<ListingResults.Count> counts) {
        return new FacetCounts(
                facet,
                counts.stream()
                        .map(count -> new FacetValue(facet, count.value(), count.count()))
                        .toList());
    }
}
