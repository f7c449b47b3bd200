package org.alongside.bench;

import java.util.Arrays;

/** How long answers took, in nanoseconds, kept one by one. */
final class Latencies {

    private long[] nanos = new long[1 << 12];
    private int count;

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
