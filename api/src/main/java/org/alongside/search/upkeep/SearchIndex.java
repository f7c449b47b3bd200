package org.alongside.search.upkeep;

import jakarta.annotation.PreDestroy;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.alongside.crash.CrashPoint;
import org.alongside.listing.Listing;
import org.alongside.listing.RetryOnConflict;
import org.alongside.search.index.IndexSettings;
import org.alongside.search.upkeep.IndexComparison.Work;
import org.hibernate.search.mapper.orm.Search;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the index equal to the store, which is the truth. After a full comparison, {@link #catchUp} compares only what changed since;
 * {@link #repair} compares everything.
 */
@Service
public class SearchIndex {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** Edits during a repair may need another comparison, but no more than this. */
    static final int MOST_ROUNDS = 4;

    private final EntityManager store;
    private final TransactionTemplate transactions;
    private final IndexComparison comparison;
    private final ChangedListings changes;
    private final IndexMark mark;
    private final IndexFolder folder;
    private final SegmentMerge segments;
    private final WordsOfTheIndex words;
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
            ChangedListings changes,
            IndexMark mark,
            IndexFolder folder,
            SegmentMerge segments,
            WordsOfTheIndex words,
            IndexSettings settings) {
        this.store = store;
        this.transactions = transactions;
        this.comparison = comparison;
        this.changes = changes;
        this.mark = mark;
        this.folder = folder;
        this.segments = segments;
        this.words = words;
        this.queued = settings.queued();
        this.embedded = settings.embedded();
    }

    /**
     * At start: corrects what differs. It compares what changed if the mark is valid, else everything. If that takes long, or the engine does
     * not answer yet, it goes on in the background while the store answers.
     */
    public void open() {
        if (queued && !isReady()) {
            // It is being made or filled: search.cluster does that.
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
     * As {@link #catchUp}, but gives up if the engine does not answer or the directory closes.
     *
     * @return false if the engine does not answer
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
     * After many changes: ensures that they are in the index. On a cluster the queue does that.
     *
     * @return false if the engine does not answer
     */
    public boolean follow() {
        return queued || tryToCatchUp();
    }

    /** True if the index was equal to the store once; only then may it answer. */
    public boolean isReady() {
        return ready && System.nanoTime() - wholeSince < wholeFor;
    }

    /** Its files are damaged or gone: the store must answer until it is full again. */
    public void isNotWhole() {
        ready = false;
        mark.forget();
    }

    /**
     * On a cluster the index was found to be equal to the store.
     *
     * @param since {@link System#nanoTime} when it asked
     * @param nanos how long that remains valid
     */
    public void isWhole(long since, long nanos) {
        wholeSince = since;
        wholeFor = nanos;
        ready = true;
    }

    /** Compares ids and versions in store and index, and changes nothing. */
    public Drift drift() {
        return comparison.all(Work.COUNT, this::goOn);
    }

    /**
     * Corrects what differs in the listings that changed since the last time, or in all if they were never compared.
     *
     * @return how much that was
     */
    public Drift catchUp() {
        return whileNobodyElseMends(() -> isTrusted() ? changes.mend(this::goOn) : equalise(Work.MEND));
    }

    /**
     * Compares everything, and corrects what differs.
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
     * Runs a transaction with many changes that does not wait for the index. Call {@link #follow} afterwards to ensure that they are in it.
     *
     * @param changed runs again if another transaction changed the same listings meanwhile
     */
    @RetryOnConflict
    public <T> T inBulk(TransactionCallback<T> changed) {
        return transactions.execute(status -> {
            comparison.unhurried(indexing -> {});
            return changed.doInTransaction(status);
        });
    }

    /**
     * Runs a transaction with more changes than fit into memory as documents. They reach the index with {@link #follow}. On a cluster they are
     * queued as usual.
     *
     * @param changed runs again if another transaction changed the same listings meanwhile
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

    /** Long comparisons end after the current batch. */
    @EventListener
    void closing(ContextClosedEvent event) {
        closing = true;
    }

    /** Waits for the current batch, then compares the last changes, so that the next start has none to compare. */
    @PreDestroy
    void close() {
        mending.lock();
        try {
            if (ready && isTrusted()) {
                changes.mendIfFew();
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
            // What is queued is not in the index yet: search.cluster knows when it is.
            ready |= !queued;
            segments.mergeIfWorthwhile();
            folder.removeEarlier();
            words.refresh();
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

    /** With a queue, the index itself has the mark. Else on a cluster, an equal number of documents and listings counts as one. */
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
        return all.plus(changes.mend(this::goOn));
    }
}
