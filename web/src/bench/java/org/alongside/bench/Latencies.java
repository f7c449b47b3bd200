package org.alongside.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** How long answers took. HdrHistogram keeps nanoseconds to three digits. */
final class Latencies {

    private final Histogram nanos = new Histogram(3);

    /** Runs the same work again and again for {@code time}. */
    static Latencies of(Duration time, Runnable work) {
        Latencies taken = new Latencies();
        for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; ) {
            long start = System.nanoTime();
            work.run();
            taken.add(System.nanoTime() - start);
        }
        return taken;
    }

    void add(long taken) {
        nanos.recordValue(taken);
    }

    /** In milliseconds: this share of the answers took no longer. */
    double quantile(double share) {
        return nanos.getTotalCount() == 0 ? Double.NaN : nanos.getValueAtPercentile(share * 100) / 1e6;
    }
}
