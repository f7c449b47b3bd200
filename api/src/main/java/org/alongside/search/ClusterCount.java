package org.alongside.search;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.alongside.listing.Listing;
import org.alongside.place.LatLng;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;

/** Counts on an OpenSearch or Elasticsearch cluster: one request with aggregations, by the same condition, order and formula as Lucene. */
class ClusterCount implements ListingCount {

    /** More values than any facet and more cells than any map has. */
    private static final int ALL_VALUES = 10_000;

    /** Then the store answers, within limits. */
    static final int PATIENCE_MILLIS = 2000;

    private final EntityManagerFactory store;

    ClusterCount(EntityManagerFactory store) {
        this.store = store;
    }

    @Override
    public Counted count(ListingQuery query, Function<SearchPredicateFactory, ? extends PredicateFinalStep> condition) {
        try (EntityManager session = store.createEntityManager()) {
            var result = Search.session(session)
                    .search(Listing.class)
                    .extension(ElasticsearchExtension.get())
                    .select(f -> f.field(ListingDocument.ID, String.class))
                    .where(condition)
                    .sort(f -> order(f, query))
                    .requestTransformer(request -> complete(request.body(), query))
                    .failAfter(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .fetch(query.offset(), Math.max(1, query.size()));
            List<UUID> ids = result.hits().stream()
                    .limit(query.size())
                    .map(UUID::fromString)
                    .toList();
            JsonObject counts = result.responseBody().getAsJsonObject("aggregations");
            return new Counted(ids, result.total().hitCount(), facets(query, counts), cells(query, counts));
        }
    }

    private static SortFinalStep order(SearchSortFactory f, ListingQuery query) {
        ListingQuery.Near near = query.near();
        var order = f.composite();
        switch (query.sort()) {
            case BEST -> order.add(f.score());
            case NEXT_DATE -> order.add(f.field(ListingDocument.NEXT_START));
            case NAME -> order.add(f.field(ListingDocument.SORT_NAME));
            case DISTANCE -> {}
        }
        if (near != null) {
            order.add(f.distance(
                    ListingDocument.POINT, near.point().lat(), near.point().lng()));
        }
        return order.add(f.field(ListingDocument.NEXT_START))
                .add(f.field(ListingDocument.SORT_NAME))
                .add(f.field(ListingDocument.ID));
    }

    private static void complete(JsonObject body, ListingQuery query) {
        ListingQuery.Near near = query.near();
        if (near != null
                && query.sort() == ListingQuery.Sort.BEST
                && !query.words().isBlank()) {
            body.add("query", nearerScoresHigher(body.get("query"), near.point()));
        }
        JsonObject aggregations = new JsonObject();
        fields(query).forEach(field -> aggregations.add(field, terms(field)));
        if (!aggregations.isEmpty()) {
            body.add("aggs", aggregations);
        }
    }

    /** The formula of {@link NearerScoresHigher}: an exponential decay to 1/e at its scale, plus 1, times the score of the words. */
    private static JsonObject nearerScoresHigher(JsonElement query, LatLng from) {
        JsonObject origin = new JsonObject();
        origin.addProperty("lat", from.lat());
        origin.addProperty("lon", from.lng());
        JsonObject decay = new JsonObject();
        decay.add("origin", origin);
        decay.addProperty("scale", NearerScoresHigher.FADES_OVER_METRES + "m");
        decay.addProperty("decay", 1 / Math.E);
        JsonObject one = new JsonObject();
        one.addProperty("weight", 1);
        JsonArray functions = new JsonArray();
        functions.add(object("exp", object(ListingDocument.POINT, decay)));
        functions.add(one);
        JsonObject score = new JsonObject();
        score.add("query", query);
        score.add("functions", functions);
        score.addProperty("score_mode", "sum");
        score.addProperty("boost_mode", "multiply");
        return object("function_score", score);
    }

    private static JsonObject terms(String field) {
        JsonObject terms = new JsonObject();
        terms.addProperty("field", field);
        terms.addProperty("size", ALL_VALUES);
        return object("terms", terms);
    }

    private static JsonObject object(String name, JsonElement value) {
        JsonObject object = new JsonObject();
        object.add(name, value);
        return object;
    }

    private static List<String> fields(ListingQuery query) {
        List<String> fields = new ArrayList<>();
        if (query.facets()) {
            for (Facet facet : Facet.values()) {
                fields.add(ListingDocument.field(facet));
            }
        }
        Integer zoom = query.cellZoom();
        if (zoom != null) {
            fields.add(ListingDocument.cellField(zoom));
        }
        return fields;
    }

    private static Map<Facet, List<ListingResults.Count>> facets(ListingQuery query, JsonObject counts) {
        Map<Facet, List<ListingResults.Count>> facets = new EnumMap<>(Facet.class);
        if (query.facets()) {
            for (Facet facet : Facet.values()) {
                facets.put(facet, ListingResults.counts(values(counts, ListingDocument.field(facet))));
            }
        }
        return facets;
    }

    private static List<MapCell> cells(ListingQuery query, JsonObject counts) {
        Integer zoom = query.cellZoom();
        return zoom == null ? List.of() : MapCell.cells(values(counts, ListingDocument.cellField(zoom)));
    }

    private static Map<String, Long> values(JsonObject counts, String field) {
        Map<String, Long> values = new TreeMap<>();
        counts.getAsJsonObject(field)
                .getAsJsonArray("buckets")
                .forEach(bucket -> values.put(
                        bucket.getAsJsonObject().get("key").getAsString(),
                        bucket.getAsJsonObject().get("doc_count").getAsLong()));
        return values;
    }
}
