package org.alongside.search.upkeep;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.listing.Keys;
import org.alongside.search.AgreementCorpus;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.fallback.IndexHealthIndicator;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.transaction.support.TransactionTemplate;

/** The index follows the store, and where it does not answer, the store does. */
@DirectoryTest
class SearchIndexTest {

    private static final int MANY = 60;

    @Autowired
    ADirectory directory;

    @Autowired
    SearchIndex index;

    @Autowired
    ListingSearch search;

    @Autowired
    IndexHealthIndicator health;

    @Autowired
    IndexUpkeep upkeep;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    EntityManager store;

    @Autowired
    TransactionTemplate transactions;

    @AfterEach
    void whole() {
        index.repair();
    }

    @Test
    void whatChangedBehindTheIndexIsCountedAndMended() {
        directory.holds(
                aService().keyed("stays").named("Stays"),
                aService().keyed("changes").named("Changes"),
                aService().keyed("goes").named("Goes"));
        transactions.executeWithoutResult(status -> {
            sql("update listing set version = version + 1, name = 'Changed' where id = :id", "changes");
            sql("delete from listing where id = :id", "goes");
        });
        Drift both = new Drift(1, 1, 0);
        assertThat(index.drift()).isEqualTo(both);
        assertThat(index.repair()).as("only what differs is written").isEqualTo(both);
        assertThat(index.drift().isNone()).isTrue();
        assertThat(search.search(ListingQuery.of("goes")).total()).isZero();
    }

    @Test
    void whatHadDriftedApartIsToldAsAMetric() {
        directory.holds(
                aService().keyed("changes").named("Changes"),
                aService().keyed("stays").named("Stays"));
        upkeep.mendDrift();
        transactions.executeWithoutResult(
                status -> sql("update listing set version = version + 1 where id = :id", "stays"));
        upkeep.mendDrift();
        assertThat(metrics.get("alongside.index.drift").gauge().value())
                .as("nobody noted this change")
                .isZero();
        upkeep.compareAll();
        assertThat(metrics.get("alongside.index.drift").gauge().value()).isEqualTo(1);
        upkeep.compareAll();
        assertThat(metrics.get("alongside.index.drift").gauge().value()).isZero();
    }

    @Test
    void searchesStayWholeWhileTheIndexIsRefilledAndEdited() throws Exception {
        directory.holds(numbered(0));
        AtomicBoolean refilling = new AtomicBoolean(true);
        try (ExecutorService visitors = Executors.newFixedThreadPool(2)) {
            Future<Set<Long>> totals = visitors.submit(() -> {
                Set<Long> seen = new HashSet<>();
                do {
                    ListingResults results = search.search(ListingQuery.of("pottery"));
                    seen.add(results.limited() ? -1 : results.total());
                } while (refilling.get());
                return seen;
            });
            Future<?> editor = visitors.submit(() -> directory.add(numbered(1)));
            for (int i = 0; i < 3; i++) {
                index.refill();
            }
            editor.get();
            refilling.set(false);
            assertThat(totals.get()).containsExactly((long) MANY);
        }
        assertThat(index.drift().isNone()).isTrue();
        assertThat(search.search(ListingQuery.of("edition1")).total()).isEqualTo(MANY);
    }

    @Test
    void untilTheIndexIsFullTheStoreAnswersAndSaysSo() {
        directory.holds(aService().named("Hearing voices").at(53.8, -1.5).weekly("TU", "19:00", "21:00"));
        index.isNotWhole();
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        ListingResults results = search.search(ListingQuery.of("voices").withFacets());
        assertThat(results.limited()).isTrue();
        assertThat(results.hits())
                .extracting(hit -> hit.card().service().name())
                .containsExactly("Hearing voices");
        assertThat(search.find(results.hits().getFirst().card().id())).isPresent();
        index.repair();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(search.search(ListingQuery.of("voices")).limited()).isFalse();
    }

    @Test
    void theStoreNeverGivesAnAnswerTheIndexWouldNotGive() {
        directory.holds(AgreementCorpus.services(100));
        for (ListingQuery asked : AgreementCorpus.queries(100)) {
            ListingQuery query = asked.page(0, ListingQuery.LARGEST);
            ListingResults full = search.search(query);
            assertThat(full.limited()).isFalse();
            index.isNotWhole();
            ListingResults limited = search.search(query);
            index.repair();
            assertThat(limited.limited()).isTrue();
            if (query.words().isEmpty()) {
                assertThat(ids(limited)).as("%s", query).isEqualTo(ids(full));
                assertThat(limited.facets()).as("%s", query).isEqualTo(full.facets());
                assertThat(limited.cells()).as("%s", query).isEqualTo(full.cells());
            } else if (!full.relaxed()) {
                assertThat(ids(full)).as("%s", query).containsAll(ids(limited));
            }
        }
    }

    private static Set<UUID> ids(ListingResults results) {
        return results.hits().stream().map(hit -> hit.card().id()).collect(Collectors.toSet());
    }

    private static AService[] numbered(int edition) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> aService().keyed("n" + i).named("Pottery " + i).saying("edition" + edition))
                .toArray(AService[]::new);
    }

    private void sql(String statement, String key) {
        store.createNativeQuery(statement)
                .setParameter(
                        "id",
                        store.createQuery("select id from Listing where serviceId = :service", java.util.UUID.class)
                                .setParameter("service", Keys.ofService("leeds", key))
                                .getSingleResult())
                .executeUpdate();
    }
}
