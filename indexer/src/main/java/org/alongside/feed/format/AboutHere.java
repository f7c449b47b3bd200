package org.alongside.feed.format;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;

/** Marks places of foreign files, which state no precision: such a place is shown by its area until its source states more. */
final class AboutHere {

    private int places;

    /** The row; marked if it has a place and no precision. */
    FeedRow mark(FeedRow row) {
        boolean place = row.cells().keySet().stream().anyMatch(Columns.OF_PLACE::contains);
        if (!place || !row.cell("precision").isEmpty()) {
            return row;
        }
        places += isMet(row) ? 1 : 0;
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(Columns.ABOUT_HERE, "yes");
        return new FeedRow(row.number(), cells, row.problems());
    }

    private static boolean isMet(FeedRow row) {
        return !row.cell("attendance").equals("online")
                && !row.cell("attendance").equals("phone");
    }

    Optional<Problem> note() {
        return places == 0
                ? Optional.empty()
                : Optional.of(Problem.noteOnFile(
                        "how exactly a place may be shown is not said for " + places
                                + " of them: they are shown by their area, not by their door",
                        "Say precision exact where everybody may know the door"));
    }
}
