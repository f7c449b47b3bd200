package org.alongside.feed.row;

import java.util.List;
import java.util.Map;

/**
 * One service with one place and one time, as text by the columns of {@code data-seed/README.md}: what every format is turned into, so
 * that each rule is written once.
 *
 * @param problems the reader has found already
 */
public record FeedRow(int number, Map<String, String> cells, List<Problem> problems) {

    public FeedRow {
        cells = Map.copyOf(cells);
        problems = List.copyOf(problems);
    }

    public String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
