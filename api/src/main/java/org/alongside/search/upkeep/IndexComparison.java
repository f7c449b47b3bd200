package org.alongside.search.upkeep;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.crash.CrashPoint;
import org.alongside.listing.Listing;
import org.alongside.listing.PublicListings;
import org.alongside.search.index.IndexSettings;
import org.alongside.search.index.ListingFields;
import org.alongside.search.query.EngineFaults;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Compares listings in store and index by id and version, and writes what differs. It works in batches of {@value #BATCH}, so it needs
 * little memory. Searches stay complete meanwhile, because a listing is overwritten and never deleted first.
 */
@Component
public class IndexComparison {

    static final int BATCH = 400;

    private final EntityManager store;
    private final TransactionTemplate transactions;
    private final boolean queued;

    IndexComparison(EntityManager store, TransactionTemplate transactions, IndexSettings settings) {
        this.store = store;
        this.transactions = transactions;
        this.queued = settings.queued();
    }

    enum Work {
        /** Only look. */
        COUNT,
        /** Write what differs. */
        MEND,
        /** Write everything. */
        REWRITE
    }

    /** Takes the outcome of a batch that is being written to the index. */
    interface Indexing extends Consumer<CompletableFuture<? extends SearchIndexingPlanExecutionReport>> {}

    /** Every listing, then every document. @param goOn called before each batch; throws to stop the work */
    Drift all(Work work, Runnable goOn) {
        List<CompletableFuture<? extends SearchIndexingPlanExecutionReport>> underWay = new ArrayList<>();
        Drift drift = walkStore(work, underWay::add, goOn);
        underWay.forEach(IndexComparison::await);
        return drift.plus(new Drift(0, walkIndex(work, goOn), 0));
    }

    /**
     * These listings, of which some may be gone.
     *
     * @return those that differed, and are written now
     */
    Drift mend(Collection<UUID> listings, Collection<UUID> differing) {
        Map<UUID, Long> inStore = versions(listings);
        Map<UUID, List<Long>> inIndex = documents(listings);
        Set<UUID> extra = new HashSet<>(inIndex.keySet());
        extra.removeAll(inStore.keySet());
        Wrong wrong = Wrong.of(inStore, inIndex);
        if (!wrong.isNone()) {
            write(wrong.all(), IndexComparison::await);
        }
        if (!extra.isEmpty()) {
            remove(List.copyOf(extra));
        }
        differing.addAll(wrong.all());
        differing.addAll(extra);
        return wrong.drift().plus(new Drift(0, extra.size(), 0));
    }

    /** Writes to the disk what is in the index. */
    void flush() {
        transactions.executeWithoutResult(status -> {
            Search.session(store).workspace(Listing.class).flush();
            Search.session(store).workspace(Listing.class).refresh();
        });
    }

    /** Are there as many documents as public listings? A quick check, and nearly always right. */
    boolean countsAgree() {
        return documents() == publicListings();
    }

    /** Listings in which the index differs from the store. */
    private record Wrong(Set<UUID> stale, Set<UUID> doubled) {

        static Wrong of(Map<UUID, Long> inStore, Map<UUID, List<Long>> inIndex) {
            Set<UUID> stale = new HashSet<>();
            Set<UUID> doubled = new HashSet<>();
            inStore.forEach((id, version) -> {
                List<Long> documents = inIndex.getOrDefault(id, List.of());
                if (documents.size() > 1) {
                    doubled.add(id);
                } else if (!documents.contains(version)) {
                    stale.add(id);
                }
            });
            return new Wrong(stale, doubled);
        }

        Set<UUID> all() {
            Set<UUID> all = new HashSet<>(stale);
            all.addAll(doubled);
            return all;
        }

        boolean isNone() {
            return stale.isEmpty() && doubled.isEmpty();
        }

        Drift drift() {
            return new Drift(stale.size(), 0, doubled.size());
        }
    }

    private Drift walkStore(Work work, Indexing underWay, Runnable goOn) {
        Drift drift = Drift.NONE;
        UUID after = null;
        do {
            goOn.run();
            Map<UUID, Long> batch = nextVersions(after);
            Wrong wrong = work == Work.REWRITE
                    ? new Wrong(batch.keySet(), Set.of())
                    : Wrong.of(batch, documents(batch.keySet()));
            if (work != Work.COUNT && !wrong.isNone()) {
                write(wrong.all(), underWay);
                (work == Work.REWRITE ? CrashPoint.REFILL_BATCH : CrashPoint.REPAIR_BATCH).here();
            }
            drift = drift.plus(wrong.drift());
            after = last(batch);
        } while (after != null);
        return drift;
    }

    /** The next batch of public listings, in the store's own order of ids. */
    private Map<UUID, Long> nextVersions(@Nullable UUID after) {
        String next = after == null ? "" : " and id > :after";
        return inTransaction(() -> {
            TypedQuery<Object[]> query = store.createQuery(
                    "select id, version from Listing where " + PublicListings.HQL + next + " order by id",
                    Object[].class);
            if (after != null) {
                query.setParameter("after", after);
            }
            return byId(query.setMaxResults(BATCH));
        });
    }

    private Map<UUID, Long> versions(Collection<UUID> listings) {
        return inTransaction(() -> byId(store.createQuery(
                        "select id, version from Listing where id in :ids and " + PublicListings.HQL, Object[].class)
                .setParameter("ids", listings)));
    }

    private static Map<UUID, Long> byId(TypedQuery<Object[]> query) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        query.getResultList().forEach(row -> versions.put((UUID) row[0], (Long) row[1]));
        return versions;
    }

    private static @Nullable UUID last(Map<UUID, Long> batch) {
        return batch.size() < BATCH ? null : new ArrayList<>(batch.keySet()).getLast();
    }

    /** The versions of the documents of each listing; one version if nothing is wrong. */
    private Map<UUID, List<Long>> documents(Collection<UUID> listings) {
        if (listings.isEmpty()) {
            return Map.of();
        }
        return inTransaction(() -> Search.session(store)
                .search(Listing.class)
                .select(f -> f.composite()
                        .from(f.field(ListingFields.ID, String.class), f.field(ListingFields.VERSION, Long.class))
                        .asList())
                .where(f -> f.id().matchingAny(listings))
                .fetchAllHits()
                .stream()
                .collect(Collectors.groupingBy(
                        hit -> UUID.fromString((String) hit.get(0)),
                        HashMap::new,
                        Collectors.mapping(hit -> (Long) hit.get(1), Collectors.toList()))));
    }

    private void write(Set<UUID> listings, Indexing underWay) {
        transactions.executeWithoutResult(status -> {
            SearchSession session = unhurried(underWay);
            store.createQuery("from Listing where id in :ids", Listing.class)
                    .setParameter("ids", listings)
                    .getResultList()
                    .forEach(listing -> session.indexingPlan().addOrUpdate(listing));
        });
    }

    private long walkIndex(Work work, Runnable goOn) {
        // After walkStore every public listing is in the index, once: where the numbers are equal there is nothing
        // else.
        if (work != Work.COUNT && countsAgree()) {
            return 0;
        }
        long extra = 0;
        List<List<UUID>> wrong = new ArrayList<>();
        try (EntityManager session = store.getEntityManagerFactory().createEntityManager();
                SearchScroll<String> scroll = Search.session(session)
                        .search(Listing.class)
                        .select(f -> f.field(ListingFields.ID, String.class))
                        .where(f -> f.matchAll())
                        .scroll(BATCH)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
                goOn.run();
                List<UUID> without = withoutListing(
                        chunk.hits().stream().map(UUID::fromString).toList());
                extra += without.size();
                if (work != Work.COUNT && !without.isEmpty()) {
                    wrong.add(without);
                }
            }
        }
        wrong.forEach(this::remove);
        return extra;
    }

    private long documents() {
        try (EntityManager session = store.getEntityManagerFactory().createEntityManager()) {
            return Search.session(session)
                    .search(Listing.class)
                    .where(f -> f.matchAll())
                    .fetchTotalHitCount();
        }
    }

    private long publicListings() {
        return store.createQuery("select count(*) from Listing where " + PublicListings.HQL, Long.class)
                .getSingleResult();
    }

    private List<UUID> withoutListing(Collection<UUID> documents) {
        Set<UUID> left = new HashSet<>(documents);
        left.removeAll(versions(documents).keySet());
        return List.copyOf(left);
    }

    /** Looks again first: what is public by now stays. */
    private void remove(List<UUID> documents) {
        transactions.executeWithoutResult(status -> {
            SearchSession session = unhurried(IndexComparison::await);
            withoutListing(documents).forEach(id -> session.indexingPlan().purge(Listing.class, id, null));
        });
        CrashPoint.EXTRA_REMOVED.here();
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    /** A session whose batches go to the index but not yet to the disk; {@link #flush} writes to the disk once for all. */
    SearchSession unhurried(Indexing underWay) {
        SearchSession session = Search.session(store);
        if (!queued) {
            session.indexingPlanSynchronizationStrategy(context -> {
                context.documentCommitStrategy(DocumentCommitStrategy.NONE);
                context.documentRefreshStrategy(DocumentRefreshStrategy.NONE);
                context.indexingFutureHandler(underWay);
            });
        }
        return session;
    }

    public static void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> indexing) {
        indexing.join().throwable().ifPresent(failure -> {
            throw EngineFaults.told(failure);
        });
    }
}
