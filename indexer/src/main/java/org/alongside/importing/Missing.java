package org.alongside.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.feed.row.Problem;

/**
 * What a network listed before and its file no longer mentions. Retired, unless the file looks broken: a truncated download must never
 * empty a directory.
 *
 * @param held how many were kept for that reason
 */
record Missing(List<UUID> retired, int held, Optional<Problem> note) {

    /** A fifth, of ten or more. */
    private static final double MOST = 0.2;

    private static final int FEW = 10;

    static Missing of(ImportRequest request, CheckedFeed checked, List<UUID> listed) {
        List<UUID> missing =
                listed.stream().filter(service -> !checked.mentions(service)).toList();
        if (!request.wholeFeed() || missing.isEmpty()) {
            return new Missing(List.of(), 0, Optional.empty());
        }
        if (!checked.tellsWhatIsMissing()) {
            return held(
                    missing,
                    "some rows have no id and could be any of the " + missing.size()
                            + " services that seem to be missing, so none is retired",
                    "Give every row its id");
        }
        boolean many = listed.size() >= FEW && missing.size() > MOST * listed.size();
        if (many && !request.allowShrink()) {
            return held(
                    missing,
                    missing.size() + " of " + listed.size()
                            + " services are no longer in the file, so many that none is retired",
                    "Check that the file is whole; where it is, import it again and allow the list to shrink");
        }
        return new Missing(missing, 0, Optional.empty());
    }

    private static Missing held(List<UUID> missing, String why, String mend) {
        return new Missing(List.of(), missing.size(), Optional.of(Problem.noteOnFile(why, mend)));
    }
}
