package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One address asks for as much as it can at once; a visitor from another one does not notice. The bounds are five times what is promised, for
 * machines that do other things beside.
 */
class LoadOutsideTest {

    private static final Duration HELP = Duration.ofSeconds(5);
    private static final Duration SEARCH = Duration.ofSeconds(15);
    private static final int AT_ONCE = 60;

    /** Of each core's time, when all is over. */
    private static final double IDLE = 0.4;

    @TempDir
    static Path folder = Path.of("");

    private static Product product;

    private static HttpClient visitor;

    @BeforeAll
    static void start() throws IOException {
        product = Product.start(folder.resolve("busy"), Map.of("ALONGSIDE_LIMITS_SMALLPOINTS", "500"));
        visitor = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.2"))
                .build();
    }

    @AfterAll
    static void stop() {
        visitor.close();
        product.close();
    }

    @Test
    void sixtyOfTheDearestQuestionsAtOnceKeepNobodyFromHelpOrSearch() throws Exception {
        assertThat(visit("/search?q=tea")).isEqualTo(200);
        try (ExecutorService flood = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Future<HttpResponse<String>>> asked = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> flood.submit(() -> product.graphql(dearest(i))))
                    .toList();
            for (int i = 0; i < 5; i++) {
                assertThat(timed("/help")).isLessThan(HELP);
                assertThat(timed("/search?q=anxious+and+lonely&place=Leeds")).isLessThan(SEARCH);
            }
            for (Future<HttpResponse<String>> answer : asked) {
                assertThat(answer.get().statusCode()).isIn(200, 429, 503);
                if (answer.get().body().contains("\"BUSY\"")) {
                    assertThat(answer.get().headers().firstValue("Retry-After")).isPresent();
                }
            }
            assertThat(asked)
                    .as("most are refused, not kept")
                    .anyMatch(answer -> answer.resultNow().body().contains("\"BUSY\""));
        }
        nothingGoesOn();
    }

    @Test
    void aFloodOfSmallThingsIsRefusedInTheEndAndNobodyElseWaits() throws Exception {
        String[] small = {"/suggest?q=anx", "/map/tiles/9/253/164", "/map/places.json", "/listing/x", "/odd%20path"};
        List<Integer> told = new ArrayList<>();
        try (ExecutorService flood = Executors.newFixedThreadPool(16)) {
            List<Future<Integer>> asked = IntStream.range(0, 5_000)
                    .mapToObj(i -> flood.submit(
                            () -> product.send(HttpRequest.newBuilder(product.address(small[i % small.length])))
                                    .statusCode()))
                    .toList();
            for (int i = 0; i < 5; i++) {
                assertThat(timed("/help")).isLessThan(HELP);
                assertThat(timed("/search?q=tea")).isLessThan(SEARCH);
            }
            for (Future<Integer> answer : asked) {
                told.add(answer.get());
            }
        }
        assertThat(told).contains(200, 404, 429).doesNotContain(500);
        assertThat(visit("/suggest?q=anx")).as("somebody else").isEqualTo(200);
        nothingGoesOn();
    }

    private static Duration timed(String path) throws IOException, InterruptedException {
        long before = System.nanoTime();
        assertThat(visit(path)).as(path).isEqualTo(200);
        return Duration.ofNanos(System.nanoTime() - before);
    }

    private static int visit(String path) throws IOException, InterruptedException {
        HttpRequest page = HttpRequest.newBuilder(product.address(path))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();
        return visitor.send(page, HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** Ten seconds later the process does next to nothing. */
    private static void nothingGoesOn() {
        Product.pause(10_000);
        Duration before = work();
        Product.pause(3_000);
        double share = (work().toMillis() - before.toMillis()) / 3_000.0;
        assertThat(share / Runtime.getRuntime().availableProcessors()).isLessThan(IDLE);
    }

    private static Duration work() {
        return product.process().toHandle().info().totalCpuDuration().orElseThrow();
    }

    /** Many words, many filters that are counted one by one, and no answer from what was asked before. */
    private static String dearest(int nth) {
        StringBuilder query = new StringBuilder("{");
        for (int i = 0; i < 5; i++) {
            query.append(" a")
                    .append(i)
                    .append(": listings(first: 5, words: \\\"")
                    .append("tea ".repeat(nth % 3))
                    .append(i)
                    .append(" lonely depressed anxious panic attacks trauma grief divorce debt drinking autism\\\",")
                    .append(" near: {place: \\\"Leeds\\\"}, filters: {weekday: [MONDAY, TUESDAY, FRIDAY],")
                    .append(" partOfDay: [MORNING, EVENING], attendance: [IN_PERSON, ONLINE]})")
                    .append(" { totalCount facets { facet } mapCells(zoom: 12) { totalCount } }");
        }
        return "{\"query\": \"" + query.append(" }") + "\"}";
    }
}
