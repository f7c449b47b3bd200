package org.alongside.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.alongside.graphql.Asking.Answer;
import org.alongside.network.Networks;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** Arguments that cannot be right, and the rest of what {@code listings} promises. */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ListingsQueryTest {

    private static final String PAGE = """
            query($first: Int!, $after: String, $words: String, $sort: ListingSort! = NAME) {
              listings(first: $first, after: $after, words: $words, sort: $sort) {
                totalCount
                pageInfo { hasNextPage endCursor }
                edges { cursor node { name } }
              }
            }
            """;

    @Autowired
    ADirectory directory;

    @Autowired
    Networks networks;

    @Autowired
    EntityManagerFactory store;

    @Autowired
    Environment environment;

    private Asking ask;

    @BeforeEach
    void fill() {
        directory.holds(SmallDirectory.services());
        ask = new Asking(environment);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 51, 2147483647})
    void aPageHasOneToFiftyListings(int first) {
        refused(ask.query(PAGE, Map.of("first", first)), "BAD_INPUT", "first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "first: null,", "first: \"10\",", "first: 2147483648,"})
    void firstMustBeSaidAndMustBeANumber(String first) {
        Answer answer = ask.query("{ listings(" + first + " words: \"tea\") { totalCount } }");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.message()).contains("first");
        assertThat(answer.body().at("/errors/0/path").toString()).contains("listings");
    }

    @Test
    void cursorsLeadThroughEverythingOnce() {
        Set<String> seen = new LinkedHashSet<>();
        String after = null;
        for (int page = 0; page < 2; page++) {
            Answer answer = ask.query(PAGE, after == null ? Map.of("first", 2) : Map.of("first", 2, "after", after));
            answer.data("/listings/edges")
                    .forEach(edge -> seen.add(edge.get("cursor").asString()));
            after = answer.data("/listings/pageInfo/endCursor").asString();
            assertThat(answer.data("/listings/pageInfo/hasNextPage").asBoolean())
                    .isEqualTo(page < 1);
        }
        assertThat(seen).hasSize(4);
    }

    @Test
    void aCursorThatWasChangedOrComesFromAnotherQuestionIsRefused() {
        String cursor = ask.query(PAGE, Map.of("first", 2))
                .data("/listings/pageInfo/endCursor")
                .asString();
        List<Map<String, Object>> others = new ArrayList<>();
        others.add(Map.of("first", 2, "after", cursor, "words", "tea"));
        others.add(Map.of("first", 2, "after", cursor, "sort", "NEXT_DATE"));
        others.add(Map.of("first", 2, "after", "B" + cursor.substring(1)));
        others.add(Map.of("first", 2, "after", cursor + "A"));
        others.add(Map.of("first", 2, "after", ""));
        others.add(Map.of("first", 2, "after", "JyBPUiAxPTE7IC0tIERST1A"));
        others.add(Map.of("first", 2, "after", "Li4vLi4vLi4vZXRjL3Bhc3N3ZA=="));
        others.add(Map.of("first", 2, "after", "A".repeat(30_000)));
        others.forEach(variables -> refused(ask.query(PAGE, variables), "BAD_CURSOR", "after"));
    }

    @Test
    void aCursorDoesNotDependOnThePageSizeOrTheFieldsAskedFor() {
        String cursor = ask.query(PAGE, Map.of("first", 2))
                .data("/listings/pageInfo/endCursor")
                .asString();
        Answer answer = ask.query(
                "query($after: String) { listings(first: 4, after: $after, sort: NAME)"
                        + " { facets { facet } edges { node { name } } } }",
                Map.of("after", cursor));
        assertThat(Asking.names(answer)).containsExactly("The Night Line", "Tuesday Tea");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "near: {latitude: 91, longitude: 0}|near",
                "near: {latitude: 51, longitude: -181}|near",
                "near: {latitude: 1e309, longitude: 0}|near",
                "near: {latitude: 51}|near",
                "near: {}|near",
                "near: {place: \"Leeds\", latitude: 51, longitude: 0}|near",
                "near: {place: \"Leeds\", withinMiles: -1}|near.withinMiles",
                "near: {place: \"Leeds\", withinMiles: 0}|near.withinMiles",
                "near: {place: \"Leeds\", withinMiles: 1e9}|near.withinMiles",
                "near: {place: \"Leeds\", withinMiles: 1e309}|near.withinMiles",
                "near: {latitude: \"51,5\", longitude: \"0\"}|",
                "bounds: {south: 54, west: -2, north: 53, east: -1}|bounds",
                "bounds: {south: -91, west: -2, north: 53, east: -1}|bounds",
                "bounds: {south: 50, west: -200, north: 53, east: -1}|bounds",
                "bounds: {south: 50, west: -2, north: 53}|",
                "filters: {age: -1}|filters.age",
                "filters: {topic: [\"Not An Id\"]}|filters.topic",
                "filters: {kind: [NONSENSE]}|",
                "filters: {on: \"2026-02-30\"}|",
                "filters: {on: \"+999999999-12-31\"}|",
                "filters: {on: \"tomorrow\"}|",
                "filters: {on: 20261124}|",
                "sort: DISTANCE|sort",
            })
    void nonsenseIsRefusedAndNamed(String argument, String field) {
        Answer answer = ask.query("{ listings(first: 1, " + argument + ") { totalCount } }");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(400);
        assertThat(answer.field()).isEqualTo(field == null ? "" : field);
        assertThat(answer.body().at("/errors/0/extensions/mend").asString()).isNotBlank();
        assertThat(answer.message()).doesNotContain("java", "graphql.", "org.", "Exception", "HashMap", "BigDecimal");
    }

    @Test
    void boundsMayCoverTheWorldCrossTheDateLineOrBeAPoint() {
        List.of(
                        "south: -90, west: -180, north: 90, east: 180",
                        "south: 50, west: 170, north: 60, east: -170",
                        "south: 53.8, west: -1.55, north: 53.8, east: -1.55")
                .forEach(bounds -> assertThat(
                                ask.query("{ listings(first: 1, bounds: {" + bounds + "}) { totalCount } }")
                                        .status())
                        .as(bounds)
                        .isEqualTo(200));
    }

    @Test
    void wordsAreWordsWhateverTheyLookLike() {
        List.of("a:* OR *:*", "/.*.*.*/", "a~2 b~2", "\"x\"^999999", "[* TO *]", "((((", "\u1680", "\u202e", "😀", "*a")
                .forEach(words -> assertThat(ask.query(PAGE, Map.of("first", 1, "words", words))
                                .status())
                        .as(words)
                        .isEqualTo(200));
    }

    @Test
    void wordsTooLongAreRefused() {
        refused(ask.query(PAGE, Map.of("first", 1, "words", "a".repeat(10_000))), "BAD_INPUT", "words");
        refused(ask.query(PAGE, Map.of("first", 1, "words", "ab ".repeat(5_000))), "BAD_INPUT", "words");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 3, 15, 100})
    void aZoomThatIsNotThereIsRefused(int zoom) {
        refused(ask.query("{ mapCells(zoom: " + zoom + ") { totalCount } }"), "BAD_INPUT", "zoom");
    }

    @Test
    void anIdIsAUuid() {
        for (String field : List.of("listing(id: \"../../etc/passwd\")", "service(id: \"1\")")) {
            Answer answer = ask.query("{ " + field + " { name } }");
            assertThat(answer.code()).isEqualTo("BAD_INPUT");
            assertThat(answer.field()).isEqualTo("id");
        }
    }

    @Test
    void nextDatesAreBounded() {
        Answer answer = ask.query("{ listings(first: 1) { edges { node { nextDates(first: 0) { start } } } } }");
        refused(answer, "BAD_INPUT", "first");
    }

    @Test
    void listingsAreAnsweredWithoutReadingTheStore() {
        Statistics statistics = store.unwrap(SessionFactory.class).getStatistics();
        assertThat(statistics.isStatisticsEnabled()).isTrue();
        String query =
                "{ listings(first: 20, words: \"tea\", near: {place: \"Leeds\"}) { practiceNotice totalCount facets {"
                        + " facet } edges { node { name network nextDates { start } } } } mapCells(zoom: 8) { totalCount } }";
        ask.query(query);
        // Upkeep may read beside us now and then; a question that reads does so every time.
        assertThat(IntStream.range(0, 5).anyMatch(time -> readsNothing(statistics, query)))
                .isTrue();
        long before = statistics.getPrepareStatementCount();
        ask.query("{ networks { code } }");
        assertThat(statistics.getPrepareStatementCount()).isGreaterThan(before);
    }

    private boolean readsNothing(Statistics statistics, String query) {
        long before = statistics.getPrepareStatementCount();
        long connections = statistics.getConnectCount();
        assertThat(ask.query(query).data("/listings/totalCount").asInt()).isPositive();
        return statistics.getPrepareStatementCount() == before && statistics.getConnectCount() == connections;
    }

    @Test
    void aRealDirectoryCarriesNoNotice() {
        assertThat(ask.query("{ practiceNotice }").data("/practiceNotice").asString())
                .contains("not real");
        networks.becomeReal();
        Answer answer = ask.query("{ practiceNotice listings(first: 1) { practiceNotice } }");
        assertThat(answer.data("/practiceNotice").isNull()).isTrue();
        assertThat(answer.data("/listings/practiceNotice").isNull()).isTrue();
        assertThat(answer.body().at("/extensions/practice").isMissingNode()).isTrue();
    }

    @Test
    void topicsAnswerInTheLanguageTheyHave() {
        Answer answer =
                ask.query("{ topics(head: DOING) { id head label(language: CY) { value language } everydayWords } }");
        assertThat(answer.data("/topics")
                        .valueStream()
                        .filter(topic -> topic.get("id").asString().equals("walking"))
                        .map(topic -> topic.at("/label/value").asString() + " "
                                + topic.at("/label/language").asString()))
                .containsExactly("Cerdded CY");
    }

    @Test
    void namesakesAreOffered() {
        Answer answer = ask.query(
                "{ place(name: \"newport\") { label alternatives { id label { value } point { latitude } } } }");
        assertThat(answer.data("/place/label").asString()).isEqualTo("Newport");
        assertThat(answer.data("/place/alternatives").size()).isPositive();
    }

    @Test
    void facetValuesCanBeSentBackAsFilters() {
        Answer answer = ask.query("{ listings(first: 1) { facets { facet values { value count } } } }");
        answer.data("/listings/facets").forEach(facet -> facet.get("values").forEach(value -> {
            String name = argument(facet.get("facet").asString());
            boolean isId = Set.of("topic", "audience", "language", "network").contains(name);
            String literal = isId
                    ? "\"" + value.get("value").asString() + "\""
                    : value.get("value").asString();
            Answer back =
                    ask.query("{ listings(first: 1, filters: {" + name + ": [" + literal + "]}) { totalCount } }");
            // What is open all hours is on at any time, though no weekday counts it.
            assertThat(back.data("/listings/totalCount").asInt())
                    .as("%s %s", name, literal)
                    .isGreaterThanOrEqualTo(value.get("count").asInt());
        }));
    }

    private static String argument(String facet) {
        return switch (facet) {
            case "PART_OF_DAY" -> "partOfDay";
            case "LED_BY" -> "ledBy";
            case "RUN_BY" -> "runBy";
            default -> facet.toLowerCase(Locale.ROOT);
        };
    }

    @Test
    void whatMayNotBeShownIsNeitherFoundNorCounted() {
        directory.holds(AService.aService().named("Secret").waitingForAPerson("somebody must look"));
        Answer answer =
                ask.query("{ listings(first: 5, words: \"secret\") { totalCount facets { values { count } } } }");
        assertThat(answer.data("/listings/totalCount").asInt()).isZero();
        assertThat(answer.data("/listings/facets").toString()).doesNotContain("count");
    }

    private static void refused(Answer answer, String code, String field) {
        assertThat(answer.code()).as(answer.body().toString()).isEqualTo(code);
        assertThat(answer.field()).isEqualTo(field);
        assertThat(answer.message()).contains(field);
        assertThat(answer.status()).isEqualTo(400);
    }
}
