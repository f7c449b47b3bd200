package org.alongside.bench.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of each kind of kill. */
final class FaultTally {

    private final Map<String, Row> rows = new LinkedHashMap<>();

    private static final class Row {
        private int kills;
        private int lost;
        private int half;
        private int differs;
        private final List<Integer> millis = new ArrayList<>();
    }

    /**
     * A directory is open again.
     *
     * @param kills since somebody last looked; what is wrong counts for the last of them
     * @param millis from the start of the process until index and store were equal
     */
    void add(List<String> kills, FaultLedger.Loss loss, int millis) {
        kills.forEach(kill -> row(kill).kills++);
        if (kills.isEmpty()) {
            return;
        }
        Row last = row(kills.getLast());
        last.lost += loss.lost();
        last.half += loss.half();
        last.differs += loss.differs();
        last.millis.add(millis);
    }

    /** What another drill saw, besides. */
    void add(FaultTally other) {
        other.rows.forEach((name, seen) -> {
            Row row = row(name);
            row.kills += seen.kills;
            row.lost += seen.lost;
            row.half += seen.half;
            row.differs += seen.differs;
            row.millis.addAll(seen.millis);
        });
    }

    private Row row(String kill) {
        return rows.computeIfAbsent(kill, name -> new Row());
    }

    int kills() {
        return rows.values().stream().mapToInt(row -> row.kills).sum();
    }

    /** Nothing lost, nothing there by half, the index like the store. */
    boolean isClean() {
        return rows.values().stream().allMatch(row -> row.lost + row.half + row.differs == 0);
    }

    /** As a table in Markdown, which reads well on a terminal too. */
    String asText() {
        StringBuilder text = new StringBuilder("""
                | plug pulled | times | acknowledged, lost | by half | index differs | whole again, s: median | longest |
                |---|--:|--:|--:|--:|--:|--:|
                """);
        rows.forEach((name, row) -> text.append("| %s | %d | %d | %d | %d | %s | %s |%n"
                .formatted(name, row.kills, row.lost, row.half, row.differs, median(row.millis), longest(row.millis))));
        return text.toString();
    }

    private static String median(List<Integer> millis) {
        return millis.isEmpty()
                ? "–"
                : seconds(millis.stream().sorted().toList().get(millis.size() / 2));
    }

    private static String longest(List<Integer> millis) {
        return millis.isEmpty() ? "–" : seconds(Collections.max(millis));
    }

    private static String seconds(int millis) {
        return "%.1f".formatted(millis / 1000.0);
    }
}
