package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.alongside.language.Language;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.upkeep.IndexName;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.suggest.SuggestionQuery;
import org.alongside.suggest.Suggestions;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.Pretender;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What is said to Elasticsearch 8 and 9, of which no whole server is to be had in Maven Central: the engine behind the {@link Pretender}
 * answers, the requests are held against what these versions take.
 */
class DialectTest {

    /** Methods and paths, NAME in place of the index's name. Types and the endpoints of scripts, templates and legacy are not among them. */
    private static final Set<String> PATHS = Set.of(
            "GET /",
            "GET /NAME-*",
            "GET /NAME-write,NAME-read",
            "PUT /NAME-000001",
            "PUT /NAME-000001/_mapping",
            "POST /_aliases",
            "GET /_cluster/health/NAME-write",
            "POST /_bulk",
            "POST /NAME-write/_refresh",
            "POST /NAME-write/_flush",
            "POST /NAME-read/_search",
            "GET /NAME-read/_count",
            "POST /NAME-read/_count",
            "POST /_search/scroll",
            "DELETE /_search/scroll");

    /** All parts of a search we write, each in the reference of the versions 7.10, 8 and 9. */
    private static final Set<String> SEARCH =
            Set.of("query", "sort", "aggs", "aggregations", "_source", "docvalue_fields", "fields");

    private static final Set<String> QUERIES = Set.of(
            "bool",
            "match",
            "match_all",
            "match_none",
            "match_phrase",
            "term",
            "terms",
            "range",
            "exists",
            "ids",
            "constant_score",
            "function_score",
            "geo_distance",
            "geo_bounding_box",
            "wildcard",
            "nested");

    private static final Set<String> BOOL =
            Set.of("must", "should", "filter", "must_not", "minimum_should_match", "boost");

    @Nested
    class Eight extends AsVersion {

        private static final Pretender ENGINE = Pretender.of("8.19.4");

        @DynamicPropertySource
        static void pretended(DynamicPropertyRegistry settings) {
            settings.add("spring.jpa.properties.hibernate.search.backend.hosts", ENGINE::address);
        }

        @Override
        Pretender engine() {
            return ENGINE;
        }
    }

    @Nested
    class Nine extends AsVersion {

        private static final Pretender ENGINE = Pretender.of("9.2.1");

        @DynamicPropertySource
        static void pretended(DynamicPropertyRegistry settings) {
            settings.add("spring.jpa.properties.hibernate.search.backend.hosts", ENGINE::address);
        }

        @Override
        Pretender engine() {
            return ENGINE;
        }
    }

    @DirectoryTest
    @DirtiesContext
    abstract static class AsVersion {

        @Autowired
        ADirectory directory;

        @Autowired
        ListingSearch search;

        @Autowired
        Suggestions suggestions;

        @Autowired
        IndexName name;

        @Autowired
        SearchIndex index;

        abstract Pretender engine();

        @Test
        void nothingIsSaidThatThisVersionDoesNotTake() {
            directory.holds(
                    aService().named("Pottery").at(53.8, -1.55),
                    aService().named("Pottery two").at(53.81, -1.56));
            ListingQuery near =
                    ListingQuery.of("pottery").withFacets().near(new LatLng(53.8, -1.55), Distance.miles(5));
            assertThat(search.search(near).total()).isEqualTo(2);
            assertThat(search.search(ListingQuery.of("nothing like it").withFacets())
                            .limited())
                    .isFalse();
            suggestions.suggest(SuggestionQuery.of("pot", Language.EN));
            index.drift();
            index.refill();
            directory.clear();

            List<Pretender.Asked> asked = engine().asked();
            assertThat(asked).extracting(Pretender.Asked::path).anyMatch(path -> path.endsWith("/_bulk"));
            assertThat(asked).allSatisfy(one -> {
                assertThat(PATHS).contains(one.method() + " " + one.path().replace(name.current(), "NAME"));
                assertThat(one.contentType()).allMatch(type -> type.startsWith("application/json"));
                assertThat(one.accept()).allMatch(type -> type.startsWith("application/json") || type.equals("*/*"));
            });
            asked.stream().filter(one -> one.path().equals("/_bulk")).forEach(AsVersion::hasNoTypes);
            asked.stream()
                    .filter(one -> one.path().endsWith("-read/_search"))
                    .forEach(one -> hasOnlyWhatIsTaken(
                            JsonParser.parseString(one.body()).getAsJsonObject()));
        }

        private static void hasNoTypes(Pretender.Asked bulk) {
            assertThat(bulk.query()).contains("require_alias=true");
            assertThat(bulk.body()).doesNotContain("\"_type\"");
        }

        private static void hasOnlyWhatIsTaken(JsonObject search) {
            assertThat(SEARCH).containsAll(search.keySet());
            Set<String> queries = new TreeSet<>();
            if (search.has("query")) {
                collect(search.get("query"), queries);
            }
            assertThat(QUERIES).containsAll(queries);
            if (search.has("aggs")) {
                search.getAsJsonObject("aggs").asMap().values().forEach(aggregation -> assertThat(
                                Set.of("terms", "cardinality", "missing", "sum", "max"))
                        .containsAll(aggregation.getAsJsonObject().keySet()));
            }
        }

        /** The kinds of a query and of all within it. */
        private static void collect(JsonElement query, Set<String> kinds) {
            if (query.isJsonArray()) {
                query.getAsJsonArray().forEach(one -> collect(one, kinds));
                return;
            }
            query.getAsJsonObject().asMap().forEach((kind, body) -> {
                kinds.add(kind);
                JsonObject parts = body.getAsJsonObject();
                if (kind.equals("bool")) {
                    assertThat(BOOL).containsAll(parts.keySet());
                    parts.asMap().forEach((part, inner) -> {
                        if (!inner.isJsonPrimitive()) {
                            collect(inner, kinds);
                        }
                    });
                } else if (kind.equals("constant_score")) {
                    collect(parts.get("filter"), kinds);
                } else if (kind.equals("function_score")) {
                    collect(parts.get("query"), kinds);
                }
            });
        }
    }
}
