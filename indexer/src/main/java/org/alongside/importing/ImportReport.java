package org.alongside.importing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.feed.row.Problem;
import org.alongside.listing.Settled;
import org.jspecify.annotations.Nullable;

/**
 * What an import did. The store and {@code --report} keep it as one flat JSON object, so the groups below have no name there.
 *
 * @param run the id to undo it by; null if nothing was kept
 * @param brokenOff it ended before the whole file was in; what is counted stays
 */
public record ImportReport(
        @Nullable UUID run,
        String network,
        String fileName,
        boolean dryRun,
        boolean brokenOff,
        @JsonUnwrapped Counts counts,
        @JsonUnwrapped Faults faults,
        @JsonUnwrapped Names names,
        double seconds) {

    /**
     * How many services.
     *
     * @param read found in the file, good or not
     * @param added had no listing before
     * @param retired are no longer in the file, and so no longer listed
     * @param refused have an error; what was listed under the same id stays as it was
     * @param held are no longer in the file but kept, because so many at once look like a broken file
     * @param waiting wait for a person to look before anybody can find them
     */
    public record Counts(
            int read, int added, int changed, int unchanged, int retired, int refused, int held, int waiting) {

        boolean isNothing() {
            return added + changed + unchanged + retired == 0;
        }
    }

    /**
     * What was wrong with the file.
     *
     * @param problems the first problems, in the order of the file
     * @param moreProblems how many further problems there are
     * @param kinds all problems, each kind once
     */
    public record Faults(List<Problem> problems, int moreProblems, List<ProblemKind> kinds) {

        public Faults {
            problems = List.copyOf(problems);
            kinds = List.copyOf(kinds);
        }

        Faults with(Problem note) {
            return new Faults(
                    Stream.concat(problems.stream(), Stream.of(note)).toList(),
                    moreProblems,
                    Stream.concat(kinds.stream(), Stream.of(new ProblemKind(note, 1)))
                            .toList());
        }

        Faults shortened() {
            List<Problem> first = firstOf(problems);
            return new Faults(first, moreProblems + problems.size() - first.size(), firstOf(kinds));
        }
    }

    /**
     * Names of services.
     *
     * @param changedNames of the services that changed
     * @param retiredNames of the services that are no longer listed
     */
    public record Names(List<String> changedNames, List<String> retiredNames) {

        public Names {
            changedNames = List.copyOf(changedNames);
            retiredNames = List.copyOf(retiredNames);
        }

        Names shortened() {
            return new Names(firstOf(changedNames), firstOf(retiredNames));
        }
    }

    public static final int FINE = 0;
    public static final int SOME_REFUSED = 1;
    public static final int NOTHING_IMPORTED = 2;
    public static final int BROKEN_OFF = 3;

    /** The most names and kinds of problems in a text for a terminal. */
    private static final int SHOWN = 50;

    /** The most names and problems in the store. */
    private static final int KEPT = 1000;

    /** Nothing of the file came in. */
    static ImportReport ofNothing(ImportRequest request, CheckedFeed checked, double seconds) {
        return of(request, checked, Settled.NOTHING, Settled.NOTHING, 0, false, seconds);
    }

    static ImportReport ofNothing(ImportRequest request, Problem why) {
        CheckedFeed unread = new CheckedFeed(request);
        unread.add(why);
        return ofNothing(request, unread, 0);
    }

    /**
     * @param stated what the file brought in, as far as it came
     * @param retired what the file no longer lists; a service that a person still speaks for is there and changed
     * @param brokenOff it ended before the whole file was in
     */
    static ImportReport of(
            ImportRequest request,
            CheckedFeed checked,
            Settled stated,
            Settled retired,
            int held,
            boolean brokenOff,
            double seconds) {
        boolean kept = !stated.plus(retired).equals(Settled.NOTHING);
        List<String> gone = Stream.concat(retired.gone().stream(), retired.changed().stream())
                .toList();
        return new ImportReport(
                kept && !request.dryRun() ? request.run() : null,
                request.network(),
                request.file().name(),
                request.dryRun(),
                brokenOff,
                counts(checked, stated, retired, held, brokenOff || !kept),
                new Faults(checked.problems(), checked.moreProblems(), checked.kinds()),
                new Names(stated.changed(), gone),
                seconds);
    }

    private static Counts counts(CheckedFeed checked, Settled stated, Settled retired, int held, boolean inPart) {
        return new Counts(
                checked.read(),
                stated.servicesNew(),
                stated.servicesChanged(),
                inPart ? stated.servicesUnchanged() : checked.good() - stated.servicesNew() - stated.servicesChanged(),
                retired.servicesGone() + retired.servicesChanged() + retired.servicesUnchanged(),
                checked.refused(),
                held,
                checked.waiting());
    }

    /** The same report with a note on what went wrong afterwards. */
    ImportReport noting(Problem note) {
        return with(faults.with(note), names);
    }

    /** As much as the store keeps. */
    ImportReport shortened() {
        return with(faults.shortened(), names.shortened());
    }

    private static <T> List<T> firstOf(List<T> all) {
        return all.subList(0, Math.min(KEPT, all.size()));
    }

    private ImportReport with(Faults newFaults, Names newNames) {
        return new ImportReport(run, network, fileName, dryRun, brokenOff, counts, newFaults, newNames, seconds);
    }

    /** For a command line: 0 all in, 1 some refused or held, 2 nothing imported, 3 broken off with a part of it in. */
    public int exitStatus() {
        if (counts.isNothing()) {
            return NOTHING_IMPORTED;
        }
        if (brokenOff) {
            return BROKEN_OFF;
        }
        return counts.refused() > 0 || counts.held() > 0 ? SOME_REFUSED : FINE;
    }

    /** For a terminal: each kind of problem, then the names, as many as one reads, and the counts last. */
    public String asText() {
        return text(faults.kinds().stream().map(ProblemKind::asText).toList(), SHOWN);
    }

    /** Every problem and every name. */
    public String asFullText() {
        List<String> each = faults.problems().stream()
                .map(problem -> new ProblemKind(problem, 1).asText())
                .toList();
        int left = faults.moreProblems();
        Optional<String> more = left == 0 ? Optional.empty() : Optional.of("  and " + left + " more");
        return text(Stream.concat(each.stream(), more.stream()).toList(), Integer.MAX_VALUE);
    }

    private String text(List<String> problems, int most) {
        StringJoiner text = new StringJoiner("\n");
        add(text, problems, most);
        add(text, named("  changed  ", names.changedNames()), most);
        add(text, named(dryRun ? "  would go " : "  retired  ", names.retiredNames()), most);
        int waiting = counts.waiting();
        if (waiting > 0) {
            text.add(waiting + (waiting == 1 ? " service waits" : " services wait")
                    + " for a person to look before anybody can find them.");
        }
        text.add(summary());
        return text.toString();
    }

    private static void add(StringJoiner text, List<String> lines, int most) {
        lines.stream().limit(most).forEach(text::add);
        if (lines.size() > most) {
            text.add(String.format(
                    Locale.ROOT, "           and %,d more: --report FILE writes them all", lines.size() - most));
        }
    }

    private static List<String> named(String what, List<String> names) {
        return names.stream()
                .map(name -> what + name.replaceAll("\\p{Cntrl}", "·"))
                .toList();
    }

    private String summary() {
        return String.format(
                Locale.ROOT,
                "%s into %s%s: %d read, %d new, %d changed, %d unchanged, %d retired, %d refused (%.1f s)",
                fileName,
                network,
                dryRun ? " (dry run, nothing kept)" : brokenOff ? " (broken off)" : "",
                counts.read(),
                counts.added(),
                counts.changed(),
                counts.unchanged(),
                counts.retired(),
                counts.refused(),
                seconds);
    }
}
