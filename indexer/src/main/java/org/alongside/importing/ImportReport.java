package org.alongside.importing;

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
 * What an import did, counted in services.
 *
 * @param run to undo it by; nothing where nothing was kept
 * @param brokenOff ended before all of the file was in; what is counted stays
 * @param read found in the file, good or not
 * @param added of which there was no listing before
 * @param retired no longer in the file, and so no longer listed
 * @param refused for an error; what was listed under the same id stays as it was
 * @param held no longer in the file, but kept, because retiring so many at once looks like a broken file
 * @param waiting for a person before anybody can find them
 * @param problems the first ones, in the order of the file
 * @param moreProblems how many further ones there are
 * @param kinds all problems, each kind once
 * @param changedNames of the services that changed
 * @param retiredNames of the services that are no longer listed
 */
public record ImportReport(
        @Nullable UUID run,
        String network,
        String fileName,
        boolean dryRun,
        boolean brokenOff,
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
        List<ProblemKind> kinds,
        List<String> changedNames,
        List<String> retiredNames,
        double seconds) {

    public static final int FINE = 0;
    public static final int SOME_REFUSED = 1;
    public static final int NOTHING_IMPORTED = 2;
    public static final int BROKEN_OFF = 3;

    /** Names and kinds of problems a terminal is shown. */
    private static final int SHOWN = 50;

    /** Names and problems the store keeps. */
    private static final int KEPT = 1000;

    public ImportReport {
        problems = List.copyOf(problems);
        kinds = List.copyOf(kinds);
        changedNames = List.copyOf(changedNames);
        retiredNames = List.copyOf(retiredNames);
    }

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
     * @param told what the file told, as far as it came
     * @param retired what it no longer lists; where a person still speaks for a service, it is there and changed
     * @param brokenOff before all of it was in
     */
    static ImportReport of(
            ImportRequest request,
            CheckedFeed checked,
            Settled told,
            Settled retired,
            int held,
            boolean brokenOff,
            double seconds) {
        boolean kept = !told.plus(retired).equals(Settled.NOTHING);
        int retiredOnes = retired.servicesGone() + retired.servicesChanged() + retired.servicesUnchanged();
        return new ImportReport(
                kept && !request.dryRun() ? request.run() : null,
                request.network(),
                request.file().name(),
                request.dryRun(),
                brokenOff,
                checked.read(),
                told.servicesNew(),
                told.servicesChanged(),
                brokenOff || !kept
                        ? told.servicesUnchanged()
                        : checked.good() - told.servicesNew() - told.servicesChanged(),
                retiredOnes,
                checked.refused(),
                held,
                checked.waiting(),
                checked.problems(),
                checked.moreProblems(),
                checked.kinds(),
                told.changed(),
                Stream.concat(retired.gone().stream(), retired.changed().stream())
                        .toList(),
                seconds);
    }

    /** The same, with a word on what went wrong afterwards. */
    ImportReport noting(Problem note) {
        return with(
                Stream.concat(problems.stream(), Stream.of(note)).toList(),
                Stream.concat(kinds.stream(), Stream.of(new ProblemKind(note, 1)))
                        .toList(),
                changedNames,
                retiredNames);
    }

    /** As much as is worth keeping for good. */
    ImportReport shortened() {
        return with(firstOf(problems), firstOf(kinds), firstOf(changedNames), firstOf(retiredNames));
    }

    private static <T> List<T> firstOf(List<T> all) {
        return all.subList(0, Math.min(KEPT, all.size()));
    }

    private ImportReport with(
            List<Problem> some, List<ProblemKind> ofKinds, List<String> changedOnes, List<String> retiredOnes) {
        return new ImportReport(
                run,
                network,
                fileName,
                dryRun,
                brokenOff,
                read,
                added,
                changed,
                unchanged,
                retired,
                refused,
                held,
                waiting,
                some,
                moreProblems + problems.size() - Math.min(some.size(), problems.size()),
                ofKinds,
                changedOnes,
                retiredOnes,
                seconds);
    }

    /** For a command line: 0 all in, 1 some refused or held, 2 nothing imported, 3 broken off with a part of it in. */
    public int exitStatus() {
        if (added + changed + unchanged + retired == 0) {
            return NOTHING_IMPORTED;
        }
        if (brokenOff) {
            return BROKEN_OFF;
        }
        return refused > 0 || held > 0 ? SOME_REFUSED : FINE;
    }

    /** For a terminal: each kind of problem and the names, as many as one reads; what it comes to stands last. */
    public String asText() {
        return text(kinds.stream().map(ProblemKind::asText).toList(), SHOWN);
    }

    /** Every problem and every name. */
    public String asFullText() {
        List<String> each = problems.stream()
                .map(problem -> new ProblemKind(problem, 1).asText())
                .toList();
        Optional<String> more = moreProblems == 0 ? Optional.empty() : Optional.of("  and " + moreProblems + " more");
        return text(Stream.concat(each.stream(), more.stream()).toList(), Integer.MAX_VALUE);
    }

    private String text(List<String> told, int most) {
        StringJoiner text = new StringJoiner("\n");
        add(text, told, most);
        add(text, named("  changed  ", changedNames), most);
        add(text, named(dryRun ? "  would go " : "  retired  ", retiredNames), most);
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
                read,
                added,
                changed,
                unchanged,
                retired,
                refused,
                seconds);
    }
}
