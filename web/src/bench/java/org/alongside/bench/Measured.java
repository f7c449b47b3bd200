package org.alongside.bench;

import java.util.List;
import java.util.Map;

/**
 * The result of one run.
 *
 * @param latencies by contender, plain Lucene first
 * @param throughput answers a second with {@code clients} at once, by contender
 * @param rows listings a second
 * @param bytes on disk
 * @param asides measurements beside the search
 * @param edits the same questions over HTTP, without and with edits
 * @param memory of the whole process with all contenders in it
 */
record Measured(
        int listings,
        int agreed,
        int clients,
        Map<String, Latencies> latencies,
        Map<String, Double> throughput,
        Rows rows,
        Bytes bytes,
        Segments segments,
        List<Aside> asides,
        Edited edits,
        Memory memory) {

    /** How fast listings go in: with Lucene alone; into our store and index, durable; from our store into an empty index. */
    record Rows(double plain, double saying, double refill) {}

    /** Segments of each index. */
    record Segments(int plain, int ours) {}

    /** @param perSecond edits that were made */
    record Edited(double perSecond, Latencies idle, Latencies meanwhile) {}

    /** In MB: in use after a full collection, and allowed. */
    record Memory(long heap, long heapAtMost, String resident) {}

    record Bytes(long plain, long index, long store) {}
}
