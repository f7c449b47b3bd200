package org.alongside.bench;
import java.time.Duration;
import java.util.Arrays;

/** How long answers took, in nanoseconds, kept one by one. */
final class Latencies {

    private long[] nanos = new long[1 << 12];
    private int count;

    /** Of the same thing again and again. */
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
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = taken;
    }

    int count() {
        return count;
    }

    /** In milliseconds: so much that this share of the answers took no longer. */
    double quantile(double share) {
        if (count == 0) {
            return Double.NaN;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(share * count) - 1, 0, count - 1)] / 1e6;
    }
}
