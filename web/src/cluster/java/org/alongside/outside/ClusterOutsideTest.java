package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.testing.ClusterEngines;
import org.alongside.testing.Relay;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two processes on one PostgreSQL and one OpenSearch, started as OPERATING says, first both at once on engines that have seen neither; then
 * store, engine and index go away, one after the other, and come back.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClusterOutsideTest {

    private static final int GROUPS = 30;
    private static final String LIMITED = "only some of the groups";
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([^\"]+)\"");

    @TempDir
    static Path folder = Path.of("");

    private static Map<String, String> settings = Map.of();
    private static Relay store = Relay.to(1);
    private static Relay engine = Relay.to(1);
    private static int metrics;
    private static Product one;
    private static Product other;

    @BeforeAll
    static void startBothAtOnce() throws IOException {
        settings = new HashMap<>(ClusterEngines.environment());
        settings.remove("SPRING_PROFILES_ACTIVE");
        String url = Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL"));
        store = Relay.to(URI.create(url.substring("jdbc:".length())).getPort());
        engine = Relay.toSearch();
        metrics = Product.freePort();
        settings.put(
                "SPRING_DATASOURCE_URL",
                url.replaceFirst("localhost:\\d+", store.address()).replaceFirst("\\?.*", ""));
        settings.put("ALONGSIDE_SEARCH_HOSTS", engine.address());
        settings.put("JAVA_TOOL_OPTIONS", "-Xmx512m");
        Map<String, String> watched = new HashMap<>(settings);
        watched.put("ALONGSIDE_METRICS_ADDRESS", "127.0.0.1:" + metrics);
        one = begin("one", watched);
        other = begin("other", settings);
        one.waitUntilReady();
        other.waitUntilReady();
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    @Order(1)
    void bothComeUpAtOnceAndWarnOfNothing() {
        for (Product product : List.of(one, other)) {
            soon(() -> assertThat(status(product, "/actuator/health/full")).isEqualTo(200));
            assertThat(product.log()).doesNotContainPattern("(?m)^\\d\\S+ +(WARN|ERROR) ");
        }
    }

    @Test
    @Order(2)
    void whatIsImportedThroughOneIsFoundThroughTheOther() throws IOException {
        Command.Ended done = Command.run(
                "import",
                feed().toString(),
                "--network",
                "town",
                "--profile",
                "cluster",
                "--data",
                one.data().toString());
        assertThat(done.status()).as(done.said()).isZero();
        soon(() -> assertThat(found(other)).isEqualTo(GROUPS));
    }

    @Test
    @Order(3)
    void aSecondProcessInTheSameFolderIsTold() throws IOException {
        String port = Integer.toString(Product.freePort());
        Command.Ended refused = Command.run(
                Command.PROJECT,
                settings,
                "start",
                "--profile",
                "cluster",
                "--port",
                port,
                "--data",
                one.data().toString());
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.said())
                .contains("another process of the cluster uses")
                .contains("--data DIR --port N");
    }

    @Test
    @Order(4)
    void withoutTheEngineAnswersAreLimitedAndNoBalancerTakesAnybodyAway() {
        engine.cut();
        try {
            for (Product product : List.of(one, other)) {
                assertThat(product.get("/search?q=heron").body())
                        .contains(LIMITED)
                        .contains("Heron");
                assertThat(status(product, "/actuator/health/readiness")).isEqualTo(200);
            }
            for (int i = 0; i < 6; i++) {
                one.get("/search?q=heron");
            }
            assertThat(status(one, "/actuator/health/full")).isEqualTo(503);
        } finally {
            engine.mend();
        }
        soonWhole();
    }

    @Test
    @Order(5)
    void withoutTheStoreTheIndexAnswers() {
        String listing = listing();
        store.cut();
        try {
            assertThat(one.get("/search?q=heron").body()).contains("Heron").doesNotContain(LIMITED);
            assertThat(one.get("/listing/" + listing).statusCode()).isEqualTo(200);
            assertThat(status(one, "/actuator/health/readiness")).isEqualTo(200);
        } finally {
            store.mend();
        }
        soon(() -> assertThat(one.get("/listing/" + listing).statusCode()).isEqualTo(200));
    }

    @Test
    @Order(6)
    void anIndexThatIsDeletedComesBack() {
        askEngine("DELETE", index() + "-000001", "");
        soonWhole();
        assertThat(one.log() + other.log()).contains("has lost the index");
    }

    @Test
    @Order(7)
    void anIndexMadeInPlaceOfAnAliasGoesAndTheRightOneComesBack() {
        String index = index();
        askEngine("DELETE", index + "-000001", "");
        askEngine("PUT", index + "-write/_doc/1", "{\"name\": \"guessed\"}");
        soonWhole();
        assertThat(askEngine("GET", "_cat/indices/" + index + "-*?h=index", "").strip())
                .isEqualTo(index + "-000001");
    }

    @Test
    @Order(8)
    void anAliasThatWasTakenAwayComesBack() {
        askEngine("DELETE", index() + "-000001/_alias/" + index() + "-read", "");
        soonWhole();
    }

    @Test
    @Order(9)
    void aProcessWaitsForItsStoreHelpsMeanwhileAndOpensWithoutTheEngine() {
        other.stop();
        store.cut();
        engine.cut();
        other = begin("other", settings);
        try {
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> other.log().contains("Waiting for PostgreSQL at " + store.address()));
            soon(() -> {
                HttpResponse<String> page = other.get("/search?q=heron");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body()).contains("116 123");
            });
            assertThat(status(other, "/actuator/health/liveness")).isEqualTo(200);
            store.mend();
            other.waitUntilReady();
            assertThat(other.log()).contains("does not answer").contains("The directory opens without it");
            assertThat(other.get("/search?q=heron").body()).contains(LIMITED).contains("Heron");
            assertThat(status(other, "/actuator/health/readiness")).isEqualTo(200);
        } finally {
            store.mend();
            engine.mend();
        }
        soonWhole();
    }

    @Test
    @Order(10)
    void metricsAreToldAtTheirOwnAddressAndNeverWhatWasAsked() throws Exception {
        one.get("/search?q=kingfisher&place=Leeds");
        // What is counted in the store is looked at once a minute.
        soon(() -> assertThat(metrics()).contains("alongside_import_seconds{network=\"town\"}"));
        String told = metrics();
        assertThat(told)
                .contains("alongside_search_answers_total{by=\"index\"}")
                .contains("uri=\"/search\"")
                .contains("alongside_index_bytes")
                .doesNotContain("kingfisher")
                .doesNotContain(listing());
        Set<String> named = told.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toSet());
        List<String> allowed =
                Files.readAllLines(Command.PROJECT.resolve("api/src/main/resources/org/alongside/metrics/told.csv"))
                        .stream()
                        .skip(1)
                        .map(line -> line.substring(0, line.indexOf(',')).replace('.', '_'))
                        .toList();
        assertThat(named).allSatisfy(name -> assertThat(allowed).anyMatch(name::startsWith));
        assertThat(status(one, "/metrics")).isEqualTo(404);
        assertThat(status(one, "/actuator/prometheus")).isEqualTo(404);
    }

    @Test
    @Order(11)
    void passwordsAndTlsAreForTheSettingsThatAreDocumented() throws Exception {
        String port = Integer.toString(Product.freePort());
        letOnlyThoseInWhoKnowThePassword();
        try (GuardedEngine guarded = new GuardedEngine(
                folder, Objects.requireNonNull(ClusterEngines.environment().get("ALONGSIDE_SEARCH_HOSTS")))) {
            Map<String, String> login = new HashMap<>(settings);
            login.put("SPRING_DATASOURCE_USERNAME", "keeper");
            login.put("SPRING_DATASOURCE_PASSWORD", "wrong");
            login.put("ALONGSIDE_SEARCH_PROTOCOL", "https");
            login.put("ALONGSIDE_SEARCH_HOSTS", guarded.host());
            login.put("ALONGSIDE_SEARCH_USERNAME", GuardedEngine.USER);
            login.put("ALONGSIDE_SEARCH_PASSWORD", "wrong");
            assertThat(told(login, port)).contains("refuses this user or password. Set SPRING_DATASOURCE_USERNAME");
            login.put("SPRING_DATASOURCE_PASSWORD", "in the know");
            assertThat(told(login, port)).contains("cannot be trusted");
            login.put("JAVA_TOOL_OPTIONS", "-Xmx512m " + guarded.trustFlags());
            assertThat(told(login, port)).contains("refuses this user or password. Set ALONGSIDE_SEARCH_USERNAME");
            login.put("ALONGSIDE_SEARCH_PASSWORD", GuardedEngine.PASSWORD);
            try (Product third = begin("third", login)) {
                third.waitUntilReady();
                soon(() -> assertThat(found(third)).isEqualTo(GROUPS));
                assertThat(third.log()).doesNotContain(GuardedEngine.PASSWORD, "in the know");
            }
        }
    }

    private static String told(Map<String, String> login, String port) {
        Command.Ended ended = Command.run(
                Command.PROJECT,
                login,
                "start",
                "--profile",
                "cluster",
                "--port",
                port,
                "--data",
                folder.resolve("third").toString());
        assertThat(ended.status()).isEqualTo(1);
        return ended.said();
    }

    private static void letOnlyThoseInWhoKnowThePassword() throws IOException, SQLException {
        String url = Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL"));
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            statement.execute("create role keeper superuser login password 'in the know'");
            try (ResultSet file = statement.executeQuery("show hba_file")) {
                file.next();
                Path rules = Path.of(file.getString(1));
                Files.writeString(
                        rules,
                        "host all keeper 127.0.0.1/32 scram-sha-256\nhost all keeper ::1/128 scram-sha-256\n"
                                + Files.readString(rules));
            }
            statement.execute("select pg_reload_conf()");
        }
    }

    private static Product begin(String name, Map<String, String> environment) {
        return Product.begin(folder.resolve(name), environment, "--profile", "cluster");
    }

    private static Path feed() throws IOException {
        StringBuilder csv = new StringBuilder("id,name,description,topics,attendance\n");
        for (int i = 0; i < GROUPS; i++) {
            csv.append("h")
                    .append(i)
                    .append(",Heron walkers ")
                    .append(i)
                    .append(",We meet and talk.,coffee-talk,online\n");
        }
        return Files.writeString(folder.resolve("town.csv"), csv);
    }

    /** Both answer in full, and with everything; and until then each page says that it does not. */
    private static void soonWhole() {
        soon(() -> {
            for (Product product : List.of(one, other)) {
                String page = product.get("/search?q=heron").body();
                if (!page.contains("Heron")) {
                    throw new NothingFoundError(page);
                }
                assertThat(page).doesNotContain(LIMITED);
                assertThat(found(product)).isEqualTo(GROUPS);
                assertThat(status(product, "/actuator/health/full")).isEqualTo(200);
            }
        });
    }

    /** Never while search is broken: ends the waiting. */
    private static final class NothingFoundError extends Error {

        private static final long serialVersionUID = 1;

        NothingFoundError(String page) {
            super("nothing found: " + page);
        }
    }

    private static int found(Product product) {
        String answer = product.graphql(
                        "{\"query\": \"{ listings(first: 50, words: \\\"heron\\\") { edges { node { id } } } }\"}")
                .body();
        return (int) ID.matcher(answer).results().count();
    }

    private static String listing() {
        Matcher id = ID.matcher(
                one.graphql("{\"query\": \"{ listings(first: 1, words: \\\"heron\\\") { edges { node { id } } } }\"}")
                        .body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private static String metrics() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + metrics + "/metrics"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static int status(Product product, String path) {
        return product.send(HttpRequest.newBuilder(product.address(path))).statusCode();
    }

    private static String index() {
        return askEngine("GET", "_cat/aliases/" + settings.get("ALONGSIDE_SEARCH_INDEX") + "-*-read?h=alias", "")
                .strip()
                .replaceFirst("-read$", "");
    }

    private static String askEngine(String method, String path, String json) {
        URI address = URI.create("http://" + engine.address() + "/" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(address)
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofString(json))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
            return answer.body();
        } catch (ConnectException e) {
            throw new AssertionError("the engine is away", e);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(holds);
    }
}
