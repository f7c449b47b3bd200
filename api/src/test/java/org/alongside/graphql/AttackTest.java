package org.alongside.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.graphql.Asking.Answer;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** What somebody may send to hurt us, and what they get. */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AttackTest {

    private static final String HARMLESS = "{\"query\": \"{ practiceNotice }\"}";

    /** As GraphiQL and most clients send it. */
    private static final String INTROSPECTION = """
            query IntrospectionQuery {
              __schema {
                queryType { name } mutationType { name } subscriptionType { name }
                types { ...FullType }
                directives { name description locations args { ...InputValue } }
              }
            }
            fragment FullType on __Type {
              kind name description
              fields(includeDeprecated: true) {
                name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
              }
              inputFields { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
            fragment TypeRef on __Type {
              kind name
              ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
              ofType { kind name ofType { kind name } } } } } } }
            }
            """;

    @Autowired
    ADirectory directory;

    @Autowired
    Environment environment;

    private Asking ask;

    @BeforeEach
    void fill() {
        directory.holds(SmallDirectory.services());
        ask = new Asking(environment);
    }

    @ParameterizedTest
    @CsvSource({"9,DEPTH_LIMIT", "50,DEPTH_LIMIT", "320,DEPTH_LIMIT", "500,DEPTH_LIMIT", "10000,QUERY_TOO_LONG"})
    void aDeepQueryIsRefused(int levels, String code) {
        refused(ask.query("{a".repeat(levels) + "}".repeat(levels)), code);
    }

    @Test
    void theDeepestUsefulQueryIsNotTooDeep() {
        Answer answer =
                ask.query("{ listings(first: 5) { edges { node { schedules { rhythm { days { weekday } } } } } } }");
        assertThat(answer.body().has("errors")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"16,ALIAS_LIMIT", "101,ALIAS_LIMIT", "400,TOKEN_LIMIT", "10000,BODY_TOO_LARGE"})
    void manyAliasesAreRefused(int aliases, String code) {
        String fields = IntStream.range(0, aliases)
                .mapToObj(i -> "a" + i + ":__typename ")
                .collect(Collectors.joining());
        refused(ask.query("{" + fields + "}"), code);
    }

    @Test
    void theSameFieldOfQueryIsAskedForFiveTimesAtMost() {
        assertThat(ask.query(searches(5)).body().has("errors")).isFalse();
        refused(ask.query(searches(6)), "ALIAS_LIMIT");
    }

    private static String searches(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> "a" + i + ":listings(first:1){totalCount} ")
                .collect(Collectors.joining("", "{", "}"));
    }

    @ParameterizedTest
    @CsvSource({"301,FIELD_LIMIT", "500,FIELD_LIMIT", "1000,QUERY_TOO_LONG", "100000,BODY_TOO_LARGE"})
    void theSameFieldOverAndOverIsRefused(int times, String code) {
        refused(ask.query("{" + "practiceNotice ".repeat(times).strip() + "}"), code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"@aa", "@skip(if:false)", "@include(if:true)"})
    void manyDirectivesAreRefused(String directive) {
        refused(ask.query("{ practiceNotice " + directive.repeat(11) + " }"), "DIRECTIVE_LIMIT");
    }

    @Test
    void atMostThreeMistakesAreTold() {
        Answer answer = ask.query("{ practiceNotice " + "@aa".repeat(10) + " }");
        refused(answer, "VALIDATION");
        assertThat(answer.body().get("errors").size()).isLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 900})
    void severalQueriesInOneRequestAreRefused(int queries) {
        refused(ask.body(Collections.nCopies(queries, HARMLESS).toString()), "BATCH_DISABLED");
    }

    @Test
    void aFragmentThatContainsItselfIsRefused() {
        refused(ask.query("{...a} fragment a on Query {...b} fragment b on Query {...a}"), "FRAGMENT_CYCLE");
    }

    @Test
    void aFragmentBombDoesNotGoOff() {
        String bomb = IntStream.range(0, 60)
                .mapToObj(i -> "fragment f" + i + " on Query{...f" + (i + 1) + " ...f" + (i + 1) + "}")
                .collect(Collectors.joining());
        long before = System.nanoTime();
        refused(ask.query("{...f0}" + bomb + "fragment f60 on Query{practiceNotice}"), "FIELD_LIMIT");
        assertThat(System.nanoTime() - before).as("nanoseconds").isLessThan(1_000_000_000L);
    }

    @Test
    void theSchemaTellsItselfInWordsForEachPart() {
        Answer answer = ask.query(INTROSPECTION);
        assertThat(answer.body().has("errors")).as(answer.message()).isFalse();
        answer.data("/__schema/types").forEach(type -> {
            if (type.get("name").asString().startsWith("__")
                    || type.get("kind").asString().equals("SCALAR")) {
                return;
            }
            assertDescribed(type.get("name").asString(), type);
            for (String part : List.of("fields", "inputFields", "enumValues")) {
                type.path(part)
                        .forEach(child -> assertDescribed(type.get("name").asString(), child));
                type.path(part).forEach(child -> child.path("args")
                        .forEach(argument -> assertDescribed(child.get("name").asString(), argument)));
            }
        });
        assertThat(answer.data("/__schema/subscriptionType").isNull()).isTrue();
        assertThat(answer.data("/__schema/mutationType").isNull()).isTrue();
    }

    private static void assertDescribed(String in, JsonNode part) {
        assertThat(part.path("description").asString(""))
                .as("description of %s.%s", in, part.get("name"))
                .isNotBlank();
    }

    @Test
    void aSchemaQueryThatGoesInCirclesIsRefused() {
        String circle = "fields{type{".repeat(12) + "name" + "}}".repeat(12);
        refused(ask.query("{__schema{types{" + circle + "}}}"), "INTROSPECTION_LIMIT");
        refused(ask.query("{a:__schema{queryType{name}} b:__schema{queryType{name}}}"), "INTROSPECTION_LIMIT");
    }

    @Test
    void onlyPostIsAnswered() {
        for (String method : List.of("GET", "PUT", "DELETE", "HEAD")) {
            HttpResponse<String> answer =
                    ask.text(ask.to("/graphql?query=%7BpracticeNotice%7D").method(method, BodyPublishers.noBody()));
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(answer.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/x-www-form-urlencoded",
                "text/plain",
                "multipart/form-data; boundary=x",
                "application/graphql",
                "application/json; charset=utf-16",
                "nonsense"
            })
    void onlyJsonIsRead(String type) {
        Answer answer = ask.post(type, BodyPublishers.ofString(HARMLESS));
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("MEDIA_TYPE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "\"{practiceNotice}\"",
                "{}",
                "{\"query\": 1}",
                "{\"query\": null}",
                "{\"query\": \"{practiceNotice}\", \"query\": \"{networks{code}}\"}",
                "{\"query\": \"{practiceNotice}\", \"variables\": {\"a\": NaN}}",
                "{\"query\": \"{practiceNotice}\", \"variables\": []}",
                "{\"query\": \"{practiceNotice}\", \"operationName\": 7}",
                "{\"query\": \"{practiceNotice}\"} trailing",
                "{\"query\": \"{practiceNotice}\"}{}",
                "\uFEFF{\"query\": \"{practiceNotice}\"}",
                "{\"query\": \"{practiceNotice}\"",
            })
    void badJsonIsRefused(String body) {
        refused(ask.body(body), "BAD_JSON");
    }

    @Test
    void badUtf8IsRefused() {
        byte[] body = HARMLESS.replace("practice", "\u00ff").getBytes(StandardCharsets.ISO_8859_1);
        refused(ask.post("application/json", BodyPublishers.ofByteArray(body)), "BAD_JSON");
    }

    @Test
    void veryDeepJsonIsRefused() {
        refused(ask.body("[".repeat(30_000)), "BAD_JSON");
        refused(
                ask.body("{\"query\":\"{practiceNotice}\",\"variables\":" + "{\"a\":".repeat(1000) + "1"
                        + "}".repeat(1001)),
                "BAD_JSON");
    }

    @Test
    void aBodyTooLargeIsNotReadToItsEnd() {
        String flood = "{\"query\": \"{practiceNotice" + ",".repeat(1_000_000) + "}\"}";
        assertThat(ask.body(flood).status()).isEqualTo(413);
        Answer streamed = ask.stream(new ByteArrayInputStream(flood.getBytes(StandardCharsets.UTF_8)));
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(streamed.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void blanksAndCommentsDoNotGetAroundTheLength() {
        refused(ask.query("{practiceNotice" + " ".repeat(15_000) + "}"), "QUERY_TOO_LONG");
        refused(ask.query("{practiceNotice #" + "x".repeat(15_000) + "\n}"), "QUERY_TOO_LONG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query($ids: [ID!]) { listings(first: 1, filters: {topic: $ids}) { totalCount } }",
                "query($ids: [Kind!]) { listings(first: 1, filters: {kind: $ids}) { totalCount } }",
            })
    void aVeryLongListIsRefused(String query) {
        List<String> ids = IntStream.range(0, 3_000).mapToObj(i -> "t" + i).toList();
        Answer answer = ask.query(query, Map.of("ids", ids));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isIn("BAD_INPUT", "BAD_VARIABLE");
    }

    @Test
    void wrongVariablesAreRefusedWithoutJavasNames() {
        String query = "query($k: [Kind!], $f: Int!, $w: String) {"
                + " listings(first: $f, words: $w, filters: {kind: $k}) { totalCount } }";
        List<Map<String, ?>> wrong = List.of(
                Map.of("k", List.of("SELF_HELP_GROUP")),
                Map.of("f", 1, "k", List.of("NONSENSE")),
                Map.of("f", List.of(1, 2)),
                Map.of("f", "10"),
                Map.of("f", 2147483648L),
                Map.of("f", 1.5),
                Map.of("f", 1, "w", Map.of("a", Map.of("b", 1))),
                Map.of("f", 1, "w", List.of("a")),
                Map.of("f", 1, "k", Map.of("a", 1)));
        wrong.forEach(variables -> {
            Answer answer = ask.query(query, variables);
            refused(answer, "BAD_VARIABLE");
            assertThat(answer.message())
                    .doesNotContain("java", "graphql.", "org.", "HashMap", "ArrayList", "Exception");
        });
    }

    @Test
    void anUnknownFieldIsNamedAndNothingIsGuessed() {
        Answer answer = ask.query("{ listing(id: \"x\") { nam } }");
        refused(answer, "VALIDATION");
        assertThat(answer.message()).contains("nam").doesNotContainIgnoringCase("did you mean");
        assertThat(answer.body().at("/errors/0/path").toString()).isEqualTo("[\"listing\",\"nam\"]");
    }

    @Test
    void subscriptionsAndDeferredPartsAreNotThere() {
        assertThat(ask.query("subscription { listings }").status()).isEqualTo(400);
        assertThat(ask.query("mutation { listings }").status()).isEqualTo(400);
        refused(ask.query("{ ... @defer { practiceNotice } }"), "VALIDATION");
        refused(ask.query("{ networks @stream { code } }"), "VALIDATION");
        HttpRequest.Builder socket = ask.to("/graphql").GET().header("Sec-WebSocket-Version", "13");
        assertThat(ask.text(socket).statusCode()).isEqualTo(405);
    }

    @Test
    void anOperationThatIsNotThereIsRefused() {
        Answer answer = ask.body("{\"query\": \"query A {practiceNotice} query B {practiceNotice}\"}");
        refused(answer, "VALIDATION");
    }

    @Test
    void aCostlyQueryIsRefusedBeforeAnythingIsFetched() {
        String costly = "{ a: listings(first: 50) { ...dates } b: listings(first: 50) { ...dates }"
                + " c: listings(first: 50) { ...dates } d: listings(first: 50) { ...dates } e: listings(first: 50) { ...dates } }"
                + " fragment dates on ListingConnection"
                + " { edges { node { soon: nextDates(first: 20) { start } later: nextDates(first: 20) { end } } } }";
        Answer answer = ask.query(costly);
        refused(answer, "COST_LIMIT");
        assertThat(answer.body().at("/extensions/cost/points").asInt()).isGreaterThan(10_000);
        Answer allowed = ask.query(costly.replace("20)", "4)"));
        assertThat(allowed.status()).isEqualTo(200);
        assertThat(allowed.body().at("/extensions/cost/limit").asInt()).isEqualTo(10_000);
    }

    /** Where the words make it dear, that shows while it is found. */
    @Test
    void wordsAndFiltersCountForWhatTheyCost() {
        int plain = points("listings(first: 1, words: \"tea\") { totalCount }");
        int sentence =
                points("listings(first: 1, words: \"lonely depressed anxious grief debt drinking\") { totalCount }");
        int counted = points("listings(first: 1, words: \"lonely depressed anxious grief debt drinking\","
                + " filters: {weekday: [MONDAY], partOfDay: [EVENING]}) { totalCount facets { facet } }");
        assertThat(sentence).isGreaterThan(2 * plain);
        assertThat(counted).isGreaterThan(2 * sentence);
    }

    private int points(String field) {
        return ask.query("{ " + field + " }")
                .body()
                .at("/extensions/cost/points")
                .asInt();
    }

    @Test
    void thereIsNoWayAroundTheDoor() {
        for (String path : List.of("/%67raphql", "/graphql;a=b", "/./graphql", "//graphql")) {
            int status = ask.text(ask.to("/")
                            .uri(URI.create(ask.to("/").build().uri() + path.substring(1)))
                            .GET())
                    .statusCode();
            assertThat(status).as(path).isIn(400, 404, 405);
        }
        String flood = "{\"query\": \"{practiceNotice" + " ".repeat(40_000) + "}\"}";
        assertThat(ask.send(ask.to("/%67raphql")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(flood)))
                        .status())
                .isEqualTo(413);
    }

    @Test
    void anySiteMayAskWithoutACookie() {
        HttpResponse<String> preflight = ask.text(ask.to("/graphql")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "content-type"));
        assertThat(preflight.statusCode()).isEqualTo(204);
        HttpResponse<String> answer = ask.text(ask.to("/graphql")
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example")
                .header("Cookie", "JSESSIONID=1; __Host-session=2")
                .POST(BodyPublishers.ofString(HARMLESS)));
        assertThat(answer.statusCode()).isEqualTo(200);
        for (HttpResponse<String> response : List.of(preflight, answer)) {
            assertThat(response.headers().allValues("Access-Control-Allow-Origin"))
                    .containsExactly("*");
            assertThat(response.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void theSchemaCanBeReadAsText() {
        HttpResponse<String> schema = ask.text(ask.to("/graphql/schema").GET());
        assertThat(schema.statusCode()).isEqualTo(200);
        assertThat(schema.body()).contains("type Listing", "Who can come.", "type Query");
    }

    private static void refused(Answer answer, String code) {
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(code.equals("BODY_TOO_LARGE") ? 413 : 400);
        assertThat(answer.body().has("data") && !answer.body().get("data").isNull())
                .isFalse();
        assertThat(answer.body().at("/errors/0/extensions/mend").asString()).endsWith(".");
        assertThat(answer.body().at("/extensions/practice").asString("")).startsWith("Practice data");
    }
}
