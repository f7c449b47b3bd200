package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.alongside.testing.ThreeNodes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * Three OpenSearch nodes, three shards with a copy each, four people asking: one node is closed, the one that manages the cluster and holds
 * a primary shard. Nobody gets a wrong answer or an error.
 */
@DirectoryTest
@TestPropertySource(
        properties = {
            "spring.jpa.properties.hibernate.search.backend.schema_management.settings_file=three-shards.json",
            "logging.level.org.hibernate.search=OFF",
        })
@DirtiesContext
class NodeLostTest {

    private static final ThreeNodes NODES = ThreeNodes.start();
    private static final int PEOPLE = 4;
    private static final Duration PAUSE = Duration.ofMillis(25);
    private static final Duration CALM = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofSeconds(40);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    MovableClock clock;

    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean asking = new AtomicBoolean(true);

    @DynamicPropertySource
    static void onThreeNodes(DynamicPropertyRegistry settings) {
        settings.add("spring.jpa.properties.hibernate.search.backend.hosts", NODES::hosts);
    }

    @AfterAll
    static void closeTheRest() {
        NODES.close();
    }

    /** The order of "best" may differ between two copies of a shard, so it is no part of it. */
    private record Answer(long total, Set<UUID> members, Map<Facet, ?> facets, Set<MapCell> cells) {

        static Answer of(ListingResults results) {
            return new Answer(
                    results.total(),
                    results.hits().stream().map(hit -> hit.card().id()).collect(Collectors.toSet()),
                    results.facets(),
                    Set.copyOf(results.cells()));
        }
    }

    /** @param at and {@code took} in nanoseconds */
    private record Asked(ListingQuery query, Answer answer, boolean limited, long at, long took) {}

    @Test
    void aNodeIsLostAndNobodyGetsAWrongAnswer() throws Exception {
        directory.holds(AgreementCorpus.services(120));
        NODES.awaitCopies();
        assertThat(NODES.primariesOfTheManager()).isPositive();
        Map<ListingQuery, Answer> right = rightAnswers();
        long closing;
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> visits = new ArrayList<>();
            for (int person = 0; person < PEOPLE; person++) {
                visits.add(people.submit(() -> ask(List.copyOf(right.keySet()))));
            }
            try {
                passTime(CALM);
                closing = System.nanoTime();
                NODES.closeTheManager();
                awaitFullAnswers();
                passTime(CALM);
            } finally {
                asking.set(false);
            }
            for (Future<?> visit : visits) {
                visit.get();
            }
        }
        tell(closing);
        assertThat(asked).allSatisfy(one -> {
            Answer expected = Objects.requireNonNull(right.get(one.query()));
            if (one.limited()) {
                assertThat(expected.members()).containsAll(one.answer().members());
            } else {
                assertThat(one.answer()).isEqualTo(expected);
            }
        });
        directory.add(aService().named("Said when two nodes were left"));
        assertThat(search.search(ListingQuery.of("said when two nodes were left"))
                        .total())
                .isEqualTo(1);
    }

    /** By question, those whose whole answer fits on one page. */
    private Map<ListingQuery, Answer> rightAnswers() {
        Map<ListingQuery, Answer> right = new HashMap<>();
        for (ListingQuery query : AgreementCorpus.queries(60)) {
            ListingQuery whole = query.withFacets().page(0, ListingQuery.LARGEST);
            ListingResults results = search.search(whole);
            assertThat(results.limited()).isFalse();
            if (results.steps().isEmpty() && results.total() > 0 && results.total() <= ListingQuery.LARGEST) {
                right.put(whole, Answer.of(results));
            }
        }
        assertThat(right).hasSizeGreaterThan(20);
        return right;
    }

    private void ask(List<ListingQuery> questions) {
        for (int i = 0; asking.get(); i++) {
            ListingQuery query = questions.get(i % questions.size());
            long at = System.nanoTime();
            ListingResults results = search.search(query);
            asked.add(new Asked(query, Answer.of(results), results.limited(), at, System.nanoTime() - at));
            sleep(PAUSE);
        }
    }

    private void awaitFullAnswers() {
        await().atMost(LONGEST).pollDelay(CALM).pollInterval(PAUSE).until(() -> {
            clock.moveBy(PAUSE);
            long since = System.nanoTime() - CALM.toNanos() / 2;
            List<Asked> lately = asked.stream().filter(one -> one.at() > since).toList();
            return lately.size() > PEOPLE && lately.stream().noneMatch(Asked::limited);
        });
    }

    /** The clock of tests stands still; the breaker's rest must end all the same. */
    private void passTime(Duration time) {
        for (Duration left = time; left.isPositive(); left = left.minus(PAUSE)) {
            clock.moveBy(PAUSE);
            sleep(PAUSE);
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tell(long closing) {
        List<Asked> after =
                asked.stream().filter(one -> one.at() + one.took() > closing).toList();
        List<Asked> limited = after.stream().filter(Asked::limited).toList();
        long last =
                limited.stream().mapToLong(one -> one.at() + one.took()).max().orElse(closing);
        long slowest = after.stream().mapToLong(Asked::took).max().orElseThrow();
        System.out.printf(
                "One node of three closed under load: %d answers, %d of them after; %d limited, the last after %d ms; slowest %d ms%n",
                asked.size(), after.size(), limited.size(), (last - closing) / 1_000_000, slowest / 1_000_000);
    }
}
