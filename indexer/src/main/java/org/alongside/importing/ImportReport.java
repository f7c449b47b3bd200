package org.alongside.importing;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;
import org.alongside.feed.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What an import did, counted in services.
 *
 * @param run to undo it by; nothing where nothing was kept
 * @param read found in the file, good or not
 * @param added of which there was no listing before
 * @param retired no longer in the file, and so no longer listed
 * @param refused for an error; what was listed under the same id stays as it was
 * @param held no longer in the file, but kept, because retiring so many at once looks like a broken file
 * @param waiting for a person before anybody can find them
 * @param problems the first ones, in the order of the file
 * @param moreProblems how many further ones there are
 */
public record ImportReport(
        @Nullable UUID run,
        String network,
        String fileName,
        boolean dryRun,
        int read,
        int added,
        int changed,
        int unchanged,
        int retired,
        int refused,
        int held,
        int waiting,
        List<Problem> problems,
        int moreProblems,
        double seconds) {

    public static final int FINE = 0;
    public static final int SOME_REFUSED = 1;
    public static final int NOTHING_IMPORTED = 2;

    public ImportReport {
        problems = List.copyOf(problems);
    }

    /** Nothing of the file came in. */
    static ImportReport ofNothing(ImportRequest request, CheckedFeed checked, double seconds) {
        return new ImportReport(
                null,
                request.network(),
                request.file().name(),
                request.dryRun(),
                checked.read(),
                0,
                0,
                0,
                0,
                checked.refused(),
                0,
                0,
                checked.problems(),
                checked.moreProblems(),
                seconds);
    }

    static ImportReport ofNothing(ImportRequest request, Problem why) {
        CheckedFeed unread = new CheckedFeed(request.network());
        unread.add(why);
        return ofNothing(request, unread, 0);
    }

    /** For a command line: 0 fine, 1 some refused or held, 2 nothing imported. */
    public int exitStatus() {
        if (added + changed + unchanged == 0) {
            return NOTHING_IMPORTED;
        }
        return refused > 0 || held > 0 ? SOME_REFUSED : FINE;
    }

    /** For a terminal. */
    public String asText() {
        StringJoiner text = new StringJoiner("\n");
        text.add(String.format(
                Locale.ROOT,
                "%s into %s%s: %d read, %d new, %d changed, %d unchanged, %d retired, %d refused (%.1f s)",
                fileName,
                network,
                dryRun ? " (dry run, nothing kept)" : "",
                read,
                added,
                changed,
                unchanged,
                retired,
                refused,
                seconds));
        if (waiting > 0) {
            text.add(waiting + (waiting == 1 ? " service waits" : " services wait")
                    + " for a person to look before anybody can find them.");
        }
        problems.forEach(problem -> text.add((problem.isError() ? "  refused  " : "  note     ") + problem.asText()));
        if (moreProblems > 0) {
            text.add("  and " + moreProblems + " more");
        }
        return text.toString();
    }
}
