package org.alongside.search;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.listing.Listing;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the index equal to the store, which is the truth. */
@Service
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int BATCH = 200;

    private final EntityManager store;
    private final TransactionTemplate transactions;

    SearchIndex(EntityManager store, TransactionTemplate transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * What differs between store and index.
     *
     * @param stale listings missing in the index or there in another version
     * @param extra documents without a public listing
     */
    public record Drift(List<UUID> stale, List<UUID> extra) {

        public Drift {
            stale = List.copyOf(stale);
            extra = List.copyOf(extra);
        }

        public boolean isNone() {
            return stale.isEmpty() && extra.isEmpty();
        }

        public int size() {
            return stale.size() + extra.size();
        }
    }

    /** Compares id and version in store and index. */
    public Drift drift() {
        return transactions.execute(status -> {
            Map<UUID, Long> indexed = indexed();
            List<UUID> stale = new ArrayList<>();
            store.createQuery(
                            "select id, version from Listing where needsReview = false and status <> 'CLOSED'",
                            Object[].class)
                    .getResultStream()
                    .forEach(row -> {
                        Long version = indexed.remove((UUID) row[0]);
                        if (version == null || !version.equals(row[1])) {
                            stale.add((UUID) row[0]);
                        }
                    });
            return new Drift(stale, List.copyOf(indexed.keySet()));
        });
    }

    /** Mends only what differs; searches stay whole meanwhile. */
    public Drift repair() {
        Drift drift = drift();
        for (int from = 0; from < drift.stale().size(); from += BATCH) {
            List<UUID> batch = drift.stale()
                    .subList(from, Math.min(from + BATCH, drift.stale().size()));
            transactions.executeWithoutResult(status -> {
                SearchSession session = Search.session(store);
                store.createQuery("from Listing where id in :ids", Listing.class)
                        .setParameter("ids", batch)
                        .getResultList()
                        .forEach(listing -> session.indexingPlan().addOrUpdate(listing));
            });
        }
        transactions.executeWithoutResult(status ->
                drift.extra().forEach(id -> Search.session(store).indexingPlan().purge(Listing.class, id, null)));
        if (!drift.isNone()) {
            LOG.info(
                    "Index mended: {} listings written, {} removed",
                    drift.stale().size(),
                    drift.extra().size());
        }
        return drift;
    }

    private Map<UUID, Long> indexed() {
        Map<UUID, Long> versions = new HashMap<>();
        var query = Search.session(store)
                .search(Listing.class)
                .select(f -> f.composite()
                        .from(f.field(ListingDocument.ID, String.class), f.field(ListingDocument.VERSION, Long.class))
                        .asList())
                .where(f -> f.matchAll());
        try (SearchScroll<List<?>> scroll = query.scroll(1000)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                chunk.hits().forEach(hit -> versions.put(UUID.fromString((String) hit.get(0)), (Long) hit.get(1)));
            }
        }
        return versions;
    }
}
