package org.alongside.search.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.alongside.search.index.IndexSettings;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.mapper.orm.outboxpolling.OutboxPollingExtension;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Maintains the index while the directory runs. Its metrics come from the process that did the work. {@code alongside.index.drift}: listings
 * that differed at the last comparison, queued changes included. {@code alongside.index.compared.seconds}: how long ago that was.
 * {@code alongside.index.aborted}: queued changes that the engine refused.
 */
@Component
public class IndexUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(IndexUpkeep.class);

    private final SearchIndex index;
    private final WordsOfTheIndex words;
    private final EntityManagerFactory store;
    private final Clock clock;
    private final boolean queued;
    private final AtomicLong drift;
    private final AtomicLong aborted;
    private volatile @Nullable Instant compared;

    IndexUpkeep(
            SearchIndex index,
            WordsOfTheIndex words,
            EntityManagerFactory store,
            MeterRegistry metrics,
            Clock clock,
            IndexSettings settings) {
        this.index = index;
        this.words = words;
        this.store = store;
        this.clock = clock;
        this.queued = settings.queued();
        this.drift = metrics.gauge("alongside.index.drift", new AtomicLong());
        this.aborted = metrics.gauge("alongside.index.aborted", new AtomicLong());
        metrics.gauge("alongside.index.compared.seconds", this, upkeep -> upkeep.sinceCompared(clock.instant()));
    }

    /**
     * In each process: fills an index that could not be filled when the directory opened, or has been damaged since. On a cluster {@code
     * search.cluster} does.
     */
    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void becomeReady() {
        if (!queued && !index.isReady()) {
            index.tryToCatchUp();
        }
    }

    /** In each process, because edits change the known words. */
    @Scheduled(initialDelay = 5, fixedDelay = 30, timeUnit = TimeUnit.SECONDS)
    void refreshWords() {
        if (index.isReady()) {
            words.refresh();
        }
    }

    /** Hibernate Search abandons a change after three attempts; the engine may be back by now. */
    public void reprocessAborted() {
        if (!queued) {
            return;
        }
        var outbox = Search.mapping(store).extension(OutboxPollingExtension.get());
        aborted.set(outbox.countAbortedEvents());
        if (aborted.get() > 0) {
            LOG.warn("{} changes could not be indexed and are tried again", outbox.reprocessAbortedEvents());
        }
    }

    /** Compares the changes since the last time, and corrects what no queue corrected. */
    void mendDrift() {
        if (index.isReady()) {
            drift.set(index.catchUp().size());
        }
    }

    /** Compares the whole index, also what was never noted as changed. */
    void compareAll() {
        if (index.isReady()) {
            drift.set(index.repair().size());
            compared = clock.instant();
        }
    }

    private double sinceCompared(Instant now) {
        Instant last = compared;
        return last == null ? -1 : Duration.between(last, now).toSeconds();
    }
}
