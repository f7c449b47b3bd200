package org.alongside.bench;
import org.jspecify.annotations.Nullable;

/**
 * A row of the report for something measured beside the search itself.
 *
 * @param other what it is compared with, or nothing
 */
record Aside(String what, @Nullable Latencies other, Latencies ours) {}
