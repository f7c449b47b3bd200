package org.alongside.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A run as a table in Markdown, which reads well on a terminal too: every number beside plain Lucene's, and as a ratio to it. */
final class Report {

    private final Measured measured;
    private final List<String> lines = new ArrayList<>();

    private Report(Measured measured) {
        this.measured = measured;
    }

    static String of(Measured measured, LocalDate on) {
        Report report = new Report(measured);
        report.head(on);
        report.search();
        report.asides();
        report.writing();
        report.edits();
        report.memory();
        return String.join("\n", report.lines) + "\n";
    }

    private void head(LocalDate on) {
        lines.add("### %,d listings".formatted(measured.listings()));
        lines.add("");
        lines.add("%s, on %s. All contenders gave equal totals, facets and map cells to %d questions."
                .formatted(on, Machine.describe(), measured.agreed()));
        lines.add("");
        List<String> names = List.copyOf(measured.latencies().keySet());
        StringBuilder head = new StringBuilder("| | " + names.getFirst());
        names.stream().skip(1).forEach(name -> head.append(" | ").append(name).append(" | ratio"));
        lines.add(head.append(" |").toString());
        lines.add("|---" + "|--:".repeat(names.size() * 2 - 1) + "|");
    }

    private void search() {
        quantile("search p50, ms", 0.5);
        quantile("search p95, ms", 0.95);
        quantile("search p99, ms", 0.99);
        row("answers a second, %d clients".formatted(measured.clients()), measured.throughput(), rate -> rate, "%,.0f");
    }

    private void quantile(String label, double share) {
        row(label, measured.latencies(), taken -> taken.quantile(share), "%.2f");
    }

    private <T> void row(String label, Map<String, T> byContender, Function<T, Double> number, String format) {
        List<Double> numbers = measured.latencies().keySet().stream()
                .map(byContender::get)
                .map(number)
                .toList();
        StringBuilder row = new StringBuilder("| " + label + " | " + print(format, numbers.getFirst()));
        numbers.stream().skip(1).forEach(value -> row.append(" | ")
                .append(print(format, value))
                .append(" | ")
                .append(print("%.2f", value / numbers.getFirst())));
        lines.add(row.append(" |").toString());
    }

    private void writing() {
        Measured.Rows rows = measured.rows();
        Measured.Bytes bytes = measured.bytes();
        lines.add("");
        lines.add("| | plain Lucene | Alongside | ratio |");
        lines.add("|---|--:|--:|--:|");
        pair("import, listings a second; ours into store and index", rows.plain(), rows.saying(), "%,.0f");
        pair("index filled again from the store, listings a second", rows.plain(), rows.refill(), "%,.0f");
        pair("index on disk, MB", bytes.plain() / 1e6, bytes.index() / 1e6, "%.1f");
        pair(
                "pieces of the index",
                measured.segments().plain(),
                measured.segments().ours(),
                "%.0f");
        lines.add("| store on disk, MB | | " + print("%.1f", bytes.store() / 1e6) + " | |");
    }

    private void pair(String label, double plain, double ours, String format) {
        lines.add("| %s | %s | %s | %s |"
                .formatted(label, print(format, plain), print(format, ours), print("%.2f", ours / plain)));
    }

    private void asides() {
        lines.add("");
        lines.add("| | plain Lucene p50, ms | p99 | Alongside p50, ms | ratio | p99 | ratio |");
        lines.add("|---|--:|--:|--:|--:|--:|--:|");
        measured.asides()
                .forEach(aside -> lines.add("| %s | %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                aside.what(),
                                of(aside.other(), 0.5),
                                of(aside.other(), 0.99),
                                of(aside.ours(), 0.5),
                                ratio(aside, 0.5),
                                of(aside.ours(), 0.99),
                                ratio(aside, 0.99))));
    }

    private static String of(@Nullable Latencies taken, double share) {
        return taken == null ? "" : print("%.3f", taken.quantile(share));
    }

    private static String ratio(Aside aside, double share) {
        Latencies other = aside.other();
        return other == null ? "" : print("%.2f", aside.ours().quantile(share) / other.quantile(share));
    }

    private void edits() {
        Measured.Edited edits = measured.edits();
        lines.add("");
        lines.add("| over HTTP | nobody edits | %.0f edits a second | ratio |".formatted(edits.perSecond()));
        lines.add("|---|--:|--:|--:|");
        for (double share : new double[] {0.5, 0.99}) {
            pair(
                    "search p%.0f, ms".formatted(share * 100),
                    edits.idle().quantile(share),
                    edits.meanwhile().quantile(share),
                    "%.2f");
        }
    }

    private void memory() {
        Measured.Memory memory = measured.memory();
        lines.add("");
        lines.add(
                "Memory of the one process with all contenders in it: %d MB of heap after a full collection, of at most %d MB; %s resident."
                        .formatted(memory.heap(), memory.heapAtMost(), memory.resident()));
    }

    private static String print(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
