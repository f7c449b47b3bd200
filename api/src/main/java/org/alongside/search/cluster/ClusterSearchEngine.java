package org.alongside.search.cluster;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.DraftJson;
import org.alongside.place.LatLng;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.Facet;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.MapCell;
import org.alongside.search.index.ListingFields;
import org.alongside.search.query.SearchEngine;
import org.alongside.search.query.Weights;
import org.hibernate.search.backend.elasticsearch.ElasticsearchExtension;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.sort.dsl.SearchSortFactory;
import org.hibernate.search.engine.search.sort.dsl.SortFinalStep;
import org.hibernate.search.mapper.orm.Search;

/** Asks an OpenSearch or Elasticsearch cluster: one request with aggregations, with the same condition, order and formula as Lucene. */
public class ClusterSearchEngine implements SearchEngine {

    /** More than any facet has values, or any map cells. */
    private static final int ALL_VALUES = 10_000;

    private static final int MOST_CARDS = 1_000;

    /** After this time the store answers, within limits. */
    public static final int PATIENCE_MILLIS = 2000;

    private static final String SEVERAL = "services-with-several-places";
    private static final String ALONE = "services-with-one-place";

    private final EntityManagerFactory store;

    /** In milliseconds; the cluster stops working after it. */
    static long patience() {
        return RequestBudget.left(Duration.ofMillis(PATIENCE_MILLIS)).toMillis();
    }

    public ClusterSearchEngine(EntityManagerFactory store) {
        this.store = store;
    }

    @Override
    public Counted count(Question question) {
        ListingQuery query = question.query();
        try (EntityManager session = store.createEntityManager()) {
            var result = Search.session(session)
                    .search(Listing.class)
                    .extension(ElasticsearchExtension.get())
                    .select(f -> f.composite()
                            .from(
                                    f.field(ListingFields.ID, String.class),
                                    f.field(ListingFields.SERVICE, String.class),
                                    f.field(ListingFields.OF_SEVERAL, Long.class),
                                    f.field(ListingFields.ORGANISER, String.class))
                            .asList(ClusterSearchEngine::row))
                    .where(question.condition())
                    .sort(f -> order(f, query))
                    .requestTransformer(request -> complete(request.body(), question))
                    .failAfter(patience(), TimeUnit.MILLISECONDS)
                    .fetch(Math.max(1, question.rows()));
            JsonObject counts = result.responseBody().getAsJsonObject("aggregations");
            return new Counted(
                    result.hits().stream().limit(question.rows()).toList(),
                    result.total().hitCount(),
                    services(counts),
                    facets(question, counts),
                    cells(query, counts));
        }
    }

    @Override
    public List<ListingCard> cards(Collection<UUID> listings, Collection<UUID> services) {
        if (listings.isEmpty() && services.isEmpty()) {
            return List.of();
        }
        List<String> of = services.stream().map(UUID::toString).toList();
        // A session that only searches takes no connection.
        try (EntityManager session = store.createEntityManager()) {
            return Search.session(session)
                    .search(Listing.class)
                    .select(f -> f.field(ListingFields.CARD, String.class))
                    .where(f -> anyOf(f, listings, of))
                    .failAfter(patience(), TimeUnit.MILLISECONDS)
                    .fetchHits(MOST_CARDS)
                    .stream()
                    .map(json -> DraftJson.read(json, ListingCard.class))
                    .toList();
        }
    }

    private static PredicateFinalStep anyOf(
            SearchPredicateFactory f, Collection<UUID> listings, Collection<String> services) {
        var any = f.bool();
        if (!listings.isEmpty()) {
            any.should(f.id().matchingAny(listings));
        }
        if (!services.isEmpty()) {
            any.should(f.terms().field(ListingFields.SERVICE).matchingAny(services));
        }
        return any;
    }

    private static Row row(List<?> values) {
        return new Row(
                UUID.fromString((String) values.get(0)),
                UUID.fromString((String) values.get(1)),
                values.get(2) != null,
                Objects.requireNonNullElse((String) values.get(3), ""));
    }

    private static SortFinalStep order(SearchSortFactory f, ListingQuery query) {
        LatLng from = query.measuredFrom();
        var order = f.composite();
        switch (query.sort()) {
            case BEST -> {
                if (query.isScored()) {
                    order.add(f.score());
                }
            }
            case NEXT_DATE -> order.add(f.field(ListingFields.NEXT_START));
            case NAME -> order.add(f.field(ListingFields.SORT_NAME));
            case DISTANCE -> {}
        }
        if (from != null) {
            order.add(f.distance(ListingFields.POINT, from.lat(), from.lng()));
        }
        if (query.sort() == ListingQuery.Sort.BEST && !query.isScored()) {
            order.add(f.field(ListingFields.CHECKED).desc());
        }
        return order.add(f.field(ListingFields.NEXT_START))
                .add(f.field(ListingFields.SORT_NAME))
                .add(f.field(ListingFields.ID));
    }

    private static void complete(JsonObject body, Question question) {
        ListingQuery query = question.query();
        if (query.isScored()) {
            body.add("query", best(body.get("query"), question));
        }
        JsonObject aggregations = new JsonObject();
        fields(question).forEach(field -> aggregations.add(field, terms(field)));
        aggregations.add(SEVERAL, object("cardinality", exactly(ListingFields.OF_SEVERAL)));
        aggregations.add(ALONE, object("missing", field(ListingFields.OF_SEVERAL)));
        body.add("aggs", aggregations);
    }

    private static long services(JsonObject counts) {
        return counts.getAsJsonObject(SEVERAL).get("value").getAsLong()
                + counts.getAsJsonObject(ALONE).get("doc_count").getAsLong();
    }

    private static JsonObject exactly(String field) {
        JsonObject cardinality = field(field);
        cardinality.addProperty("precision_threshold", 40_000);
        return cardinality;
    }

    private static JsonObject field(String name) {
        JsonObject field = new JsonObject();
        field.addProperty("field", name);
        return field;
    }

    /** The formula of {@link Weights}: each factor is 1 and an exponential decay that falls to 1/e at its scale. */
    private static JsonElement best(JsonElement words, Question question) {
        ListingQuery query = question.query();
        Weights weights = question.weights();
        LatLng from = query.isScoredByNearness() ? query.measuredFrom() : null;
        JsonElement near = words;
        if (from != null) {
            JsonObject origin = new JsonObject();
            origin.addProperty("lat", from.lat());
            origin.addProperty("lon", from.lng());
            near = times(words, ListingFields.POINT, origin, weights.fadesOverMetres() + "m", weights.nearness());
        }
        return times(
                near,
                ListingFields.CHECKED,
                new JsonPrimitive(question.today()),
                weights.trustFadesOverDays(),
                weights.trust());
    }

    private static JsonObject times(JsonElement query, String field, JsonElement origin, Object scale, double worth) {
        JsonObject decay = new JsonObject();
        decay.add("origin", origin);
        decay.add(
                "scale",
                scale instanceof Number number ? new JsonPrimitive(number) : new JsonPrimitive((String) scale));
        decay.addProperty("decay", 1 / Math.E);
        JsonObject fading = object("exp", object(field, decay));
        fading.addProperty("weight", worth);
        JsonObject one = new JsonObject();
        one.addProperty("weight", 1);
        JsonArray functions = new JsonArray();
        functions.add(fading);
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

    private static List<String> fields(Question question) {
        List<String> fields = new ArrayList<>();
        question.facets().forEach(facet -> fields.add(ListingFields.field(facet)));
        Integer zoom = question.query().cellZoom();
        if (zoom != null) {
            fields.add(ListingFields.cellField(zoom));
        }
        return fields;
    }

    private static Map<Facet, List<ListingResults.Count>> facets(Question question, JsonObject counts) {
        Map<Facet, List<ListingResults.Count>> facets = new EnumMap<>(Facet.class);
        question.facets()
                .forEach(facet -> facets.put(facet, ListingResults.counts(values(counts, ListingFields.field(facet)))));
        return facets;
    }

    private static List<MapCell> cells(ListingQuery query, JsonObject counts) {
        Integer zoom = query.cellZoom();
        return zoom == null ? List.of() : MapCell.cells(values(counts, ListingFields.cellField(zoom)));
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
