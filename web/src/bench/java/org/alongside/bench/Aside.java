package org.alongside.bench;

import org.jspecify.annotations.Nullable;

/**
 * A row of the report for a measurement beside the search itself.
 *
 * @param other the comparison; {@code null} if there is none
 */
record Aside(String what, @Nullable Latencies other, Latencies ours) {}
