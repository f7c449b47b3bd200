package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import jakarta.persistence.EntityManagerFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.alongside.search.cluster.ClusterIndex;
import org.alongside.search.cluster.ClusterSearchEngine;
import org.alongside.search.fallback.CircuitBreaker;
import org.alongside.search.fallback.ResilientListingSearch;
import org.alongside.search.query.HibernateListingSearch;
import org.alongside.search.upkeep.IndexName;
import org.alongside.search.upkeep.IndexUpkeep;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.Relay;
import org.awaitility.core.ThrowingRunnable;
import org.hibernate.search.backend.elasticsearch.ElasticsearchBackend;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** As application-cluster.yaml has it: changes are queued in PostgreSQL with the edit, and indexed whenever OpenSearch can be reached. */
@DirectoryTest
@TestPropertySource(
        properties = {
            "spring.jpa.properties.hibernate.search.coordination.strategy=outbox-polling",
            "spring.jpa.properties.hibernate.search.coordination.event_processor.retry_delay=1",
            "spring.jpa.properties.hibernate.search.indexing.plan.synchronization.strategy=",
            "logging.level.org.hibernate.search=OFF",
        })
@DirtiesContext
class OutboxTest {

    private static final Relay LINE = Relay.toSearch();

    /** Less than the client's own patience for a line that is dead, and more than a search has. */
    private static final Duration LATE = Duration.ofMillis(ClusterSearchEngine.PATIENCE_MILLIS + 1000);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    ResilientListingSearch steady;

    @Autowired
    HibernateListingSearch engine;

    @Autowired
    SearchIndex index;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    EntityManagerFactory store;

    @Autowired
    MovableClock clock;

    @Autowired
    IndexName name;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AutowireCapableBeanFactory beans;

    @DynamicPropertySource
    static void throughTheRelay(DynamicPropertyRegistry settings) {
        settings.add("spring.jpa.properties.hibernate.search.backend.hosts", LINE::address);
    }

    @Autowired
    ClusterIndex cluster;

    /** Nothing is scheduled in this test, and what was seen of the index is relied on for a while only. */
    @BeforeEach
    void empty() {
        cluster.look();
        directory.clear();
        soon(() -> assertThat(engine.search(ListingQuery.of("")).total()).isZero());
    }

    @Test
    void whatIsSaidIsFoundSoonAndNothingStaysInTheQueue() {
        directory.holds(aService().named("Pottery"));
        soon(() -> assertThat(engine.search(ListingQuery.of("pottery")).total()).isEqualTo(1));
        soon(() -> assertThat(index.drift().isNone()).isTrue());
    }

    @Test
    void anEditWhileTheIndexCannotBeReachedIsTakenFoundInTheStoreAndIndexedLater() {
        directory.holds(aService().named("Pottery"));
        soon(() -> assertThat(engine.search(ListingQuery.of("pottery")).total()).isEqualTo(1));
        LINE.cut();
        try {
            directory.add(aService().named("Knitting"));
            ListingResults limited = search.search(ListingQuery.of("knitting"));
            assertThat(limited.limited()).isTrue();
            assertThat(limited.total()).isEqualTo(1);
            var outbox = Search.mapping(store).extension(OutboxPollingExtension.get());
            soon(() -> assertThat(outbox.countAbortedEvents()).isEqualTo(1));
        } finally {
            LINE.mend();
        }
        upkeep.reprocessAborted();
        soon(() ->
                assertThat(engine.search(ListingQuery.of("knitting")).total()).isEqualTo(1));
        soon(() -> assertThat(index.drift().isNone()).isTrue());
        clock.moveBy(CircuitBreaker.REST);
        assertThat(search.search(ListingQuery.of("knitting")).limited()).isFalse();
    }

    @Test
    void anIndexThatAnswersTooLateIsNotWaitedForAndAfterFiveTimesLeftAlone() {
        directory.holds(aService().named("Pottery"));
        soon(() -> assertThat(engine.search(ListingQuery.of("pottery")).total()).isEqualTo(1));
        LINE.holdBack(LATE);
        try {
            for (int i = 0; i < CircuitBreaker.FAILURES; i++) {
                assertThat(steady.isResting()).isFalse();
                ListingResults limited = search.search(ListingQuery.of("pottery"));
                assertThat(limited.limited()).isTrue();
                assertThat(limited.total()).isEqualTo(1);
            }
            assertThat(steady.isResting()).isTrue();
        } finally {
            LINE.holdBack(Duration.ZERO);
        }
        clock.moveBy(CircuitBreaker.REST);
        soon(() ->
                assertThat(search.search(ListingQuery.of("pottery")).limited()).isFalse());
        assertThat(steady.isResting()).isFalse();
    }

    @Test
    void anIndexThatHangsIsWaitedForNoLongerThanASearchHasTime() {
        directory.holds(aService().named("Pottery"));
        soon(() -> assertThat(engine.search(ListingQuery.of("pottery")).total()).isEqualTo(1));
        LINE.holdBack(Duration.ofMinutes(10));
        try {
            long began = System.nanoTime();
            assertThat(search.search(ListingQuery.of("pottery")).limited()).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .as("with room for a busy machine, and less than the client's own patience of 30 s here")
                    .isLessThan(Duration.ofMillis(10 * ClusterSearchEngine.PATIENCE_MILLIS));
        } finally {
            LINE.holdBack(Duration.ZERO);
            LINE.cut();
            LINE.mend();
        }
    }

    @Test
    void aProcessThatHasJustBegunMakesALostIndexAnewOnlyWhereNoOtherCanRelyOnIt() throws IOException {
        soon(() -> assertThat(index.drift().isNone()).isTrue());
        engineSays("DELETE", "/" + name.current() + "-*");
        beans.createBean(ClusterIndex.class).look();
        assertThat(engineSays("GET", "/_cat/indices/" + name.current() + "-*")).isEmpty();
        jdbc.sql("delete from index_mark").update();
        beans.createBean(ClusterIndex.class).look();
        assertThat(engineSays("GET", "/_cat/indices/" + name.current() + "-*")).isNotEmpty();
    }

    private String engineSays(String method, String path) throws IOException {
        Rest5Client client = Search.mapping(store)
                .backend()
                .unwrap(ElasticsearchBackend.class)
                .client(Rest5Client.class);
        try (InputStream answer =
                client.performRequest(new Request(method, path)).getEntity().getContent()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void soon(ThrowingRunnable holds) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptions()
                .untilAsserted(holds);
    }
}
