package org.alongside.bench;

import java.util.Optional;

/** How much longer a search over HTTP takes in a larger directory, from the tables of two runs. */
final class Growth {

    private Growth() {}

    /** A line for the report of the larger run; empty if a table lacks the figures. */
    static Optional<String> between(int small, String smaller, int large, String larger) {
        Optional<Double> median = ratio("| search p50, ms |", smaller, larger);
        Optional<Double> tail = ratio("| search p99, ms |", smaller, larger);
        return median.isEmpty() || tail.isEmpty()
                ? Optional.empty()
                : Optional.of("Growth over HTTP from %,d to %,d listings: p50 %.1f times, p99 %.1f times.%n"
                        .formatted(small, large, median.get(), tail.get()));
    }

    private static Optional<Double> ratio(String row, String smaller, String larger) {
        return overHttp(row, smaller).flatMap(before -> overHttp(row, larger).map(after -> after / before));
    }

    /** The last time in a row, before its ratio; the table of searches comes first. */
    private static Optional<Double> overHttp(String row, String report) {
        return report.lines()
                .filter(line -> line.startsWith(row))
                .findFirst()
                .map(line -> line.split("\\|", -1))
                .map(cells -> Double.valueOf(cells[cells.length - 3].strip()));
    }
}
