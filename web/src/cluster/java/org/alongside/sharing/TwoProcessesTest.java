package org.alongside.sharing;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.feed.FeedFile;
import org.alongside.importing.FeedImport;
import org.alongside.importing.ImportReport;
import org.alongside.importing.ImportRequest;
import org.alongside.jobs.Job;
import org.alongside.testing.ADirectory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two processes of the whole application, as application-cluster.yaml has it, on one PostgreSQL and one OpenSearch. */
class TwoProcessesTest {

    private static final int FEW = 20;
    private static final AtomicInteger DONE = new AtomicInteger();
    private static final Job COUNTED = new Job("counted", Duration.ofHours(1), DONE::incrementAndGet);
    private static final List<Process> PROCESSES = new ArrayList<>();

    @BeforeAll
    static void start() {
        String[] settings = {"--alongside.limits.small-points=" + FEW, "--alongside.limits.secret=known to both"};
        PROCESSES.add(Process.first(COUNTED, settings));
        PROCESSES.add(one().another(COUNTED, settings));
    }

    @AfterAll
    static void stop() {
        PROCESSES.forEach(Process::close);
    }

    @Test
    void whatIsSaidToOneIsFoundThroughTheOther() {
        one().get(ADirectory.class).add(aService().keyed("heron").named("Heron walkers"));
        awaitAnswer(other(), "Heron walkers");
        other().get(ADirectory.class).add(aService().keyed("heron").named("Heron walkers and talkers"));
        awaitAnswer(one(), "Heron walkers and talkers");
    }

    @Test
    void aJobIsDoneByOneOfThem() throws InterruptedException {
        await().atMost(Duration.ofSeconds(30)).until(() -> DONE.get() > 0);
        // Both have looked for what is due again by then.
        Thread.sleep(Duration.ofSeconds(7));
        assertThat(DONE).hasValue(1);
    }

    @Test
    void aNetworkIsNotBroughtInByBothAtOnce() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CompletableFuture<ImportReport> first = CompletableFuture.supplyAsync(
                () -> one().get(FeedImport.class).run(feed("a,Tea and toast").telling(progress -> {
                    inside.countDown();
                    awaits(go);
                })));
        inside.await();
        ImportReport refused = other().get(FeedImport.class).run(feed("b,Toast"));
        go.countDown();
        assertThat(refused.asText()).contains("another import of this network is running");
        assertThat(first.get().counts().added()).isEqualTo(1);
        assertThat(other().get(FeedImport.class)
                        .run(feed("b,Toast").asAddition())
                        .counts()
                        .added())
                .isEqualTo(1);
    }

    @Test
    void whoIsKnownToOneIsKnownToTheOtherAndThePublicIsKnownToNeither() {
        HttpResponse<String> made = one().ask("/test/remember?word=heron");
        String cookie = made.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(other().ask("/test/recall", "Cookie", cookie.split(";", 2)[0])
                        .body())
                .isEqualTo("heron");
        for (String page : List.of("/", "/help", "/about", "/networks", "/explorer")) {
            assertThat(other().ask(page).headers().firstValue("Set-Cookie"))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void whoAsksBothIsCountedOnceAndNeverKeptFromHelp() {
        List<HttpResponse<String>> answers = new ArrayList<>();
        for (int i = 0; i < FEW; i++) {
            answers.add(one().ask("/networks", "X-Forwarded-For", "192.0.2." + i));
            answers.add(other().ask("/cy/networks", "Forwarded", "for=192.0.2." + i));
        }
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 200).hasSizeBetween(FEW, 2 * FEW - 5);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.headers().firstValue("Set-Cookie"))
                .isEmpty());
        HttpResponse<String> refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(refused.body()).contains("116 123");
        assertThat(other().ask("/help").statusCode()).isEqualTo(200);
        assertThat(one().get(JdbcTemplate.class).queryForObject("select count(*) from caller", Long.class))
                .as("one caller, at two doors")
                .isBetween(1L, 2L);
    }

    private static void awaitAnswer(Process process, String name) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(process.question(
                                "{\"query\": \"{ listings(first: 3, words: \\\"heron\\\") { edges { node { name } } } }\"}")
                        .body())
                .contains('"' + name + '"'));
    }

    private static ImportRequest feed(String idAndName) {
        String csv = "id,name,description,topics,attendance\n" + idAndName + ",We meet and talk.,coffee-talk,online\n";
        return ImportRequest.of("town", FeedFile.of("town.csv", csv.getBytes(StandardCharsets.UTF_8)));
    }

    private static void awaits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process one() {
        return PROCESSES.getFirst();
    }

    private static Process other() {
        return PROCESSES.getLast();
    }
}
