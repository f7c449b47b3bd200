package org.alongside.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.alongside.faults.AgainWhenOvertaken;
import org.alongside.faults.CrashPoint;
import org.alongside.listing.Listing;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.scope.LuceneIndexScope;
import org.hibernate.search.engine.backend.work.execution.DocumentCommitStrategy;
import org.hibernate.search.engine.backend.work.execution.DocumentRefreshStrategy;
import org.hibernate.search.engine.search.query.SearchScroll;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.SearchIndexingPlanExecutionReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index equal to the store, which is the truth. All work goes in batches of {@value #BATCH}, so that it needs little memory
 * however many listings there are, and searches stay whole meanwhile: a listing is written over, never purged first.
 */
@Service
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final int BATCH = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Edits that arrive while the index is mended may need another look, but no more than this. */
    private static final int MOST_ROUNDS = 4;

    private static final String PUBLIC = "needsReview = false and status <> 'CLOSED'";

    private final EntityManager store;
    private final TransactionTemplate transactions;
    private final IndexFolder folder;
    private final boolean queued;
    private final boolean embedded;
    private final ReentrantLock mending = new ReentrantLock();
    private volatile boolean ready;

    SearchIndex(
            EntityManager store,
            TransactionTemplate transactions,
            IndexFolder folder,
            @Value("${spring.jpa.properties.hibernate.search.coordination.strategy:none}") String coordination,
            @Value("${spring.jpa.properties.hibernate.search.backend.type}") String backend) {
        this.store = store;
        this.transactions = transactions;
        this.folder = folder;
        this.queued = coordination.equals("outbox-polling");
        this.embedded = backend.equals("lucene");
    }

    /**
     * How much differs between store and index.
     *
     * @param stale listings missing in the index or there in another version
     * @param extra documents without a public listing
     */
    public record Drift(long stale, long extra) {

        static final Drift NONE = new Drift(0, 0);

        public boolean isNone() {
            return size() == 0;
        }

        public long size() {
            return stale + extra;
        }

        Drift plus(Drift more) {
            return new Drift(stale + more.stale, extra + more.extra);
        }
    }

    private enum Work {
        /** Only look. */
        COUNT,
        /** Write what differs. */
        MEND,
        /** Write everything. */
        REWRITE
    }

    /**
     * At start: mends what differs. A small directory is ready when this returns; a large one, or one whose engine does not answer yet, goes
     * on in the background while the store answers.
     */
    public void open() {
        Thread opening = Thread.ofPlatform().daemon().name("index-opening").start(this::tryToRepair);
        try {
            opening.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** As {@link #repair}; where the engine does not answer there will be another time. */
    void tryToRepair() {
        try {
            repair();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The index could not be made equal to the store yet: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** True once the index has been equal to the store: only then does it answer for the whole directory. */
    public boolean isReady() {
        return ready;
    }

    /** Its files are damaged, or it is gone: the store must answer until it is whole again. */
    void isNotWhole() {
        ready = false;
    }

    /** Compares id and version in store and index. Changes nothing. */
    public Drift drift() {
        return new Drift(walkStore(Work.COUNT, indexing -> {}), walkIndex(Work.COUNT));
    }

    /**
     * Mends only what differs.
     *
     * @return how much that was
     */
    public Drift repair() {
        return equalise(Work.MEND);
    }

    /** Writes every listing anew and removes what has none, while searches go on. */
    public Drift refill() {
        return equalise(Work.REWRITE);
    }

    /**
     * A transaction with many changes, which reach the index in their own time: an import need not wait for it after each batch.
     * {@link #repair} afterwards makes certain of them.
     *
     * @param changes made anew where somebody else changed the same listings meanwhile
     */
    @AgainWhenOvertaken
    public <T> T inBulk(TransactionCallback<T> changes) {
        return transactions.execute(status -> {
            unhurried(indexing -> {});
            return changes.doInTransaction(status);
        });
    }

    private Drift equalise(Work work) {
        mending.lock();
        try {
            Drift all = Drift.NONE;
            Drift last;
            int round = 0;
            do {
                last = round(round == 0 ? work : Work.MEND);
                all = all.plus(last);
                round++;
            } while (!last.isNone() && !queued && round < MOST_ROUNDS);
            ready = true;
            gather();
            folder.removeEarlier();
            if (!all.isNone()) {
                LOG.info("Index mended: {} listings written, {} removed", all.stale(), all.extra());
            }
            return all;
        } finally {
            mending.unlock();
        }
    }

    /** Each piece of an embedded index is searched by itself: where a tenth lies outside its largest piece, or is out of date, it becomes one. */
    private void gather() {
        var scope = Search.mapping(store.getEntityManagerFactory()).scope(Listing.class);
        if (embedded && isInPieces(scope.extension(LuceneExtension.get()))) {
            scope.workspace().mergeSegments();
            // Until then the files of the earlier pieces stay, and are twice as much as the new one.
            scope.workspace().flush();
            scope.workspace().refresh();
        }
    }

    private static boolean isInPieces(LuceneIndexScope index) {
        try (IndexReader reader = index.openIndexReader()) {
            int largest = reader.leaves().stream()
                    .mapToInt(leaf -> leaf.reader().numDocs())
                    .max()
                    .orElse(0);
            return reader.maxDoc() - largest > reader.maxDoc() / 10;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Drift round(Work work) {
        List<CompletableFuture<? extends SearchIndexingPlanExecutionReport>> underWay = new ArrayList<>();
        long stale = walkStore(work, underWay::add);
        underWay.forEach(SearchIndex::await);
        long extra = walkIndex(work);
        CrashPoint.INDEX_UNFLUSHED.here();
        if (stale + extra > 0 && !queued) {
            transactions.executeWithoutResult(status -> {
                Search.session(store).workspace(Listing.class).flush();
                Search.session(store).workspace(Listing.class).refresh();
            });
        }
        return new Drift(stale, extra);
    }

    private long walkStore(Work work, Indexing underWay) {
        long stale = 0;
        UUID after = null;
        do {
            Map<UUID, Long> batch = versions(after);
            Set<UUID> wrong = work == Work.REWRITE ? batch.keySet() : stale(batch);
            if (work != Work.COUNT && !wrong.isEmpty()) {
                write(wrong, underWay);
                (work == Work.REWRITE ? CrashPoint.REFILL_BATCH : CrashPoint.REPAIR_BATCH).here();
            }
            stale += wrong.size();
            after = last(batch);
        } while (after != null);
        return stale;
    }

    /** The next batch of public listings, in the store's own order of ids. */
    private Map<UUID, Long> versions(@Nullable UUID after) {
        Map<UUID, Long> versions = new LinkedHashMap<>();
        transactions.executeWithoutResult(status -> {
            String next = after == null ? "" : " and id > :after";
            TypedQuery<Object[]> query = store.createQuery(
                    "select id, version from Listing where " + PUBLIC + next + " order by id", Object[].class);
            if (after != null) {
                query.setParameter("after", after);
            }
            query.setMaxResults(BATCH).getResultList().forEach(row -> versions.put((UUID) row[0], (Long) row[1]));
        });
        return versions;
    }

    private static @Nullable UUID last(Map<UUID, Long> batch) {
        return batch.size() < BATCH ? null : new ArrayList<>(batch.keySet()).getLast();
    }

    private Set<UUID> stale(Map<UUID, Long> versions) {
        if (versions.isEmpty()) {
            return Set.of();
        }
        Map<UUID, Long> stale = new HashMap<>(versions);
        transactions.executeWithoutResult(status -> Search.session(store)
                .search(Listing.class)
                .select(f -> f.composite()
                        .from(f.field(ListingDocument.ID, String.class), f.field(ListingDocument.VERSION, Long.class))
                        .asList())
                .where(f -> f.id().matchingAny(versions.keySet()))
                .fetchHits(versions.size())
                .forEach(hit -> stale.remove(UUID.fromString((String) hit.get(0)), hit.get(1))));
        return stale.keySet();
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

    private long walkIndex(Work work) {
        // After walkStore every public listing is in the index, once: where the numbers are equal there is nothing
        // else.
        if (work != Work.COUNT && documents() == publicListings()) {
            return 0;
        }
        long extra = 0;
        List<List<UUID>> wrong = new ArrayList<>();
        try (EntityManager session = store.getEntityManagerFactory().createEntityManager();
                SearchScroll<String> scroll = Search.session(session)
                        .search(Listing.class)
                        .select(f -> f.field(ListingDocument.ID, String.class))
                        .where(f -> f.matchAll())
                        .scroll(BATCH)) {
            for (var chunk = scroll.next(); chunk.hasHits(); chunk = scroll.next()) {
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
        return store.createQuery("select count(*) from Listing where " + PUBLIC, Long.class)
                .getSingleResult();
    }

    private List<UUID> withoutListing(List<UUID> documents) {
        Set<UUID> left = new HashSet<>(documents);
        transactions.executeWithoutResult(status ->
                left.removeAll(store.createQuery("select id from Listing where id in :ids and " + PUBLIC, UUID.class)
                        .setParameter("ids", documents)
                        .getResultList()));
        return List.copyOf(left);
    }

    /** Looks again first: what is public by now stays. */
    private void remove(List<UUID> documents) {
        transactions.executeWithoutResult(status -> {
            SearchSession session = unhurried(SearchIndex::await);
            withoutListing(documents).forEach(id -> session.indexingPlan().purge(Listing.class, id, null));
        });
        CrashPoint.EXTRA_REMOVED.here();
    }

    /** What becomes of a batch that is being written to the index. */
    private interface Indexing extends Consumer<CompletableFuture<? extends SearchIndexingPlanExecutionReport>> {}

    /** A session whose batches go to the index but not yet to the disk; {@link #round} writes to the disk once for all. */
    private SearchSession unhurried(Indexing underWay) {
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

    static void await(CompletableFuture<? extends SearchIndexingPlanExecutionReport> indexing) {
        indexing.join().throwable().ifPresent(failure -> {
            throw new SearchUnavailableException(failure);
        });
    }
}
