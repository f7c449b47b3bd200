package org.alongside.bench;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.bench.corpus.Corpus;
import org.alongside.listing.Listings;

/** Edits one service after another, {@value #A_SECOND} a second, until closed. */
final class Edits implements AutoCloseable {

    static final int A_SECOND = 50;

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final AtomicInteger made = new AtomicInteger();
    private final long since = System.nanoTime();

    /** @param changed the same services as are there, each a little otherwise */
    Edits(Listings listings, Corpus changed) {
        clock.scheduleAtFixedRate(
                () -> listings.record(List.of(changed.statement(made.getAndIncrement()))),
                0,
                TimeUnit.SECONDS.toNanos(1) / A_SECOND,
                TimeUnit.NANOSECONDS);
    }

    /** What the machine had time for; a machine that is too slow makes fewer than was meant. */
    double perSecond() {
        return made.get() * 1e9 / (System.nanoTime() - since);
    }

    @Override
    public void close() {
        clock.close();
    }
}
