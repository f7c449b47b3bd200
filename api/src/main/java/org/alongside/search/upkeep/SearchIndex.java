package org.alongside.search.upkeep;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.crash.CrashPoint;
import org.alongside.listing.Listing;
import org.alongside.listing.ListingChange;
import org.alongside.listing.ListingChanges;
import org.alongside.listing.RetryOnConflict;
import org.alongside.search.index.IndexSettings;
import org.alongside.search.upkeep.IndexComparison.Work;
import org.apache.lucene.index.IndexReader;
import org.hibernate.search.backend.lucene.LuceneExtension;
import org.hibernate.search.backend.lucene.scope.LuceneIndexScope;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index equal to the store, which is the truth. Once all has been compared and marked, {@link #catchUp} looks only at what changed
 * since; {@link #repair} looks at everything.
 */
@Service
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Edits that arrive while the index is mended may need another look, but no more than this. */
    private static final int MOST_ROUNDS = 4;

    /** Changes looked at before they are written to the disk and forgotten. */
    private static final int PAGE = 10 * IndexComparison.BATCH;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final EntityManager store;
    private final TransactionTemplate transactions;
    private final IndexComparison comparison;
    private final ListingChanges changes;
    private final IndexMark mark;
    private final IndexFolder folder;
    private final boolean queued;
    private final boolean embedded;
    private final ReentrantLock mending = new ReentrantLock();
    private volatile boolean ready;
    private volatile long wholeSince;
    private volatile long wholeFor = Long.MAX_VALUE;
    private volatile boolean closing;

    SearchIndex(
            EntityManager store,
            TransactionTemplate transactions,
            IndexComparison comparison,
            ListingChanges changes,
            IndexMark mark,
            IndexFolder folder,
            IndexSettings settings) {
        this.store = store;
        this.transactions = transactions;
        this.comparison = comparison;
        this.changes = changes;
        this.mark = mark;
        this.folder = folder;
        this.queued = settings.queued();
        this.embedded = settings.embedded();
    }

    /**
     * At start: mends what differs, in what changed where the mark is good, else in everything. Where that takes long, or the engine does not
     * answer yet, it goes on in the background while the store answers.
     */
    public void open() {
        if (queued && !isReady()) {
            // It is being made or filled: the room of the cluster.
            return;
        }
        Thread opening = Thread.ofPlatform().daemon().name("index-opening").start(this::tryToCatchUp);
        try {
            opening.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * As {@link #catchUp}; where the engine does not answer, or the directory closes, there will be another time.
     *
     * @return false where the engine does not answer
     */
    boolean tryToCatchUp() {
        try {
            catchUp();
            return true;
        } catch (CancellationException e) {
            LOG.debug("The directory is closing; the next start goes on");
            return true;
        } catch (RuntimeException e) {
            LOG.warn(
                    "The index could not be made equal to the store yet: {}",
                    e.getClass().getSimpleName());
            return false;
        }
    }

    /**
     * After many changes: makes certain of them. On a cluster the queue does.
     *
     * @return false where the engine does not answer
     */
    public boolean follow() {
        return queued || tryToCatchUp();
    }

    /** True once the index has been equal to the store: only then does it answer for the whole directory. */
    public boolean isReady() {
        return ready && System.nanoTime() - wholeSince < wholeFor;
    }

    /** Its files are damaged, or it is gone: the store must answer until it is whole again. */
    public void isNotWhole() {
        ready = false;
        mark.forget();
    }

    /**
     * On a cluster it was found to be equal to the store.
     *
     * @param since {@link System#nanoTime} when it asked
     * @param nanos for how long that can be relied on
     */
    public void isWhole(long since, long nanos) {
        wholeSince = since;
        wholeFor = nanos;
        ready = true;
    }

    /** Compares id and version in store and index. Changes nothing. */
    public Drift drift() {
        return comparison.all(Work.COUNT, this::goOn);
    }

    /**
     * Mends what differs in the listings that changed since the last time; everything, where nobody has ever compared everything.
     *
     * @return how much that was
     */
    public Drift catchUp() {
        return whileNobodyElseMends(() -> isTrusted() ? equaliseChanged() : equalise(Work.MEND));
    }

    /**
     * Compares everything, and mends what differs.
     *
     * @return how much that was
     */
    public Drift repair() {
        return whileNobodyElseMends(() -> equalise(Work.MEND));
    }

    /** Writes every listing anew and removes what has none, while searches go on. */
    public Drift refill() {
        return whileNobodyElseMends(() -> equalise(Work.REWRITE));
    }

    /**
     * A transaction with many changes, which reach the index in their own time: an import need not wait for it after each batch.
     * {@link #follow} afterwards makes certain of them.
     *
     * @param changed made anew where somebody else changed the same listings meanwhile
     */
    @RetryOnConflict
    public <T> T inBulk(TransactionCallback<T> changed) {
        return transactions.execute(status -> {
            comparison.unhurried(indexing -> {});
            return changed.doInTransaction(status);
        });
    }

    /**
     * A transaction with more changes than memory holds as documents: they reach the index with {@link #follow}. On a cluster they are
     * queued as any other.
     *
     * @param changed made anew where somebody else changed the same listings meanwhile
     */
    @RetryOnConflict
    public <T> T behind(TransactionCallback<T> changed) {
        return transactions.execute(status -> {
            if (!queued) {
                Search.session(store).indexingPlanFilter(plan -> plan.exclude(Listing.class));
            }
            return changed.doInTransaction(status);
        });
    }

    /** Long comparisons end after the batch in hand. */
    @EventListener
    void closing(ContextClosedEvent event) {
        closing = true;
    }

    /** Waits for the batch in hand; then looks at the last changes, so that the next start has nothing to look at. */
    @PreDestroy
    void close() {
        mending.lock();
        try {
            if (ready && isTrusted() && changes.count() <= PAGE) {
                forgetEqual(BEFORE_ALL);
            }
        } catch (RuntimeException e) {
            LOG.debug("The next start looks at the last changes", e);
        } finally {
            mending.unlock();
        }
    }

    private interface Mending {
        Drift run();
    }

    private Drift whileNobodyElseMends(Mending mend) {
        mending.lock();
        try {
            Drift all = mend.run();
            // What is queued is not in the index yet: the room of the cluster knows when it is.
            ready |= !queued;
            gather();
            folder.removeEarlier();
            if (!all.isNone()) {
                LOG.info(
                        "Index mended: {} listings written, {} removed, {} of which there were two",
                        all.stale(),
                        all.extra(),
                        all.doubled());
            }
            return all;
        } finally {
            mending.unlock();
        }
    }

    private void goOn() {
        if (closing) {
            throw new CancellationException("the directory is closing");
        }
    }

    /** Where changes are queued, the index itself is marked; else on a cluster, at start, as many documents as listings are taken for a mark. */
    private boolean isTrusted() {
        return mark.isTrusted() || (queued ? ready : !embedded && !ready && comparison.countsAgree());
    }

    private Drift equalise(Work work) {
        Drift all = Drift.NONE;
        Drift last;
        int round = 0;
        do {
            last = comparison.all(round == 0 ? work : Work.MEND, this::goOn);
            all = all.plus(last);
            round++;
            CrashPoint.INDEX_UNFLUSHED.here();
            if (!last.isNone() && !queued) {
                comparison.flush();
            }
        } while (!last.isNone() && !queued && round < MOST_ROUNDS);
        return all.plus(equaliseChanged());
    }

    private Drift equaliseChanged() {
        Drift all = Drift.NONE;
        UUID last = BEFORE_ALL;
        int looked;
        do {
            goOn();
            Looked page = forgetEqual(last);
            all = all.plus(page.drift());
            last = page.last();
            looked = page.changes();
        } while (looked == PAGE);
        return all;
    }

    private record Looked(Drift drift, UUID last, int changes) {}

    /** Compares the next changes, and forgets those in which index and store are equal once that is on the disk. */
    private Looked forgetEqual(UUID after) {
        List<ListingChange> page = changes.list(after, PAGE);
        if (page.isEmpty() && mark.isTrusted()) {
            return new Looked(Drift.NONE, after, 0);
        }
        Set<UUID> differing = new HashSet<>();
        page.forEach(change -> differing.add(change.listingId()));
        Drift drift = Drift.NONE;
        int rounds = queued ? 1 : MOST_ROUNDS;
        for (int round = 0; !differing.isEmpty() && round < rounds; round++) {
            drift = drift.plus(mend(differing));
        }
        CrashPoint.INDEX_UNFLUSHED.here();
        if (!queued) {
            comparison.flush();
        }
        mark.renew(() -> inBatches(page.stream()
                        .filter(change -> !differing.contains(change.listingId()))
                        .map(ListingChange::id)
                        .toList())
                .forEach(changes::forget));
        return new Looked(drift, page.isEmpty() ? after : page.getLast().id(), page.size());
    }

    /** Leaves in the set what differed, and has been written now. */
    private Drift mend(Set<UUID> listings) {
        Drift drift = Drift.NONE;
        Set<UUID> differing = new HashSet<>();
        for (List<UUID> batch : inBatches(List.copyOf(listings))) {
            drift = drift.plus(comparison.mend(batch, differing));
        }
        listings.clear();
        listings.addAll(differing);
        return drift;
    }

    private static List<List<UUID>> inBatches(List<UUID> ids) {
        List<List<UUID>> batches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += IndexComparison.BATCH) {
            batches.add(ids.subList(i, Math.min(ids.size(), i + IndexComparison.BATCH)));
        }
        return batches;
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
}
