package org.alongside.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.crash.CrashPoint;
import org.alongside.feed.Feeds;
import org.alongside.feed.row.Problem;
import org.alongside.listing.Listings;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.when.Schedule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Imports a file: reads and checks it whole, states its services in batches, then retires missing services. Importing the same file again
 * completes an interrupted import and changes nothing else.
 */
@Service
public class FeedImport {

    private static final Logger LOG = LoggerFactory.getLogger(FeedImport.class);
    private static final Problem ANOTHER =
            Problem.ofFile("another import of this network is running", "Wait until it has ended and try again");
    private static final Problem BEHIND = Problem.noteOnFile(
            "all of it is in the store, but the index does not answer",
            "Nothing need be done: searches show it once the index has caught up");
    private static final Problem STOPPED_BEFORE =
            Problem.ofFile("the import was stopped before anything was brought in", "Import the file again");

    private final Feeds feeds;
    private final Listings listings;
    private final Networks networks;
    private final ImportRuns runs;
    private final ImportLocks locks;
    private final SearchIndex index;
    private final Clock clock;

    FeedImport(
            Feeds feeds,
            Listings listings,
            Networks networks,
            ImportRuns runs,
            ImportLocks locks,
            SearchIndex index,
            Clock clock) {
        this.feeds = feeds;
        this.listings = listings;
        this.networks = networks;
        this.runs = runs;
        this.locks = locks;
        this.index = index;
        this.clock = clock;
    }

    /** Why this file would not be read; empty if it would. */
    public Optional<Problem> refusal(ImportRequest request) {
        if (locks.isHeldHere(request.network())) {
            return Optional.of(ANOTHER);
        }
        boolean real = !networks.isNew() && !networks.isPractice();
        if (request.practice() && real) {
            return Optional.of(Problem.ofFile(
                    "practice groups never enter a real directory", "Import them into a directory of their own"));
        }
        boolean practiceNetwork =
                networks.find(request.network()).map(Network::isPractice).orElse(false);
        if (!request.practice() && practiceNetwork) {
            return Optional.of(Problem.ofFile(
                    request.network() + " is a practice network, whose groups are not real",
                    "Give the real network a code of its own, or remove the practice groups first"));
        }
        return Optional.empty();
    }

    /** True if another process that shares the store imports or undoes this network. */
    public boolean isBusyElsewhere(String network) {
        if (locks.isHeldHere(network)) {
            return false;
        }
        Optional<ImportLocks.Held> free = locks.tryLock(network);
        free.ifPresent(ImportLocks.Held::close);
        return free.isEmpty();
    }

    /** Never throws for the content of a file, nor if the store fails: the report says what happened. */
    public ImportReport run(ImportRequest request) {
        Optional<Problem> refusal = refusal(request);
        if (refusal.isPresent()) {
            return ImportReport.ofNothing(request, refusal.get());
        }
        Optional<ImportLocks.Held> lock = locks.tryLock(request.network());
        if (lock.isEmpty()) {
            return ImportReport.ofNothing(request, ANOTHER);
        }
        try (var _ = lock.get()) {
            return checkAndBringIn(request, System.nanoTime());
        }
    }

    private ImportReport checkAndBringIn(ImportRequest request, long started) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Schedule.UK_ZONE);
        CheckedFeed checked = new CheckedFeed(request);
        try {
            feeds.read(request.file(), today, request.practice(), checked);
        } catch (ImportRequest.StoppedException e) {
            return ImportReport.ofNothing(request, STOPPED_BEFORE);
        }
        if (!checked.isUsable()) {
            return ImportReport.ofNothing(request, checked, secondsSince(started));
        }
        noteOnPractice(request).ifPresent(checked::add);
        Missing missing = Missing.of(request, checked, listings.servicesOf(request.network()));
        missing.note().ifPresent(checked::add);
        if (!request.dryRun()) {
            begin(request);
        }
        CrashPoint.IMPORT_BEGUN.here();
        FeedStatements statements = new FeedStatements(listings, index, request, checked.good());
        boolean whole = bringIn(request, today, checked, statements, missing);
        ImportReport report = ImportReport.of(
                request,
                checked,
                statements.listed(),
                statements.retired(),
                missing.held(),
                !whole,
                secondsSince(started));
        return request.dryRun() ? report : kept(request, report);
    }

    /**
     * @return true if the whole file is stored
     */
    private boolean bringIn(
            ImportRequest request, LocalDate today, CheckedFeed checked, FeedStatements statements, Missing missing) {
        try {
            feeds.read(request.file(), today, request.practice(), statements);
            statements.finish(missing.retired());
            return true;
        } catch (ImportRequest.StoppedException e) {
            checked.add(Problem.noteOnFile(
                    "the import was stopped, and a part of the file is in", "Import it again to complete it"));
            return false;
        } catch (RuntimeException e) {
            LOG.error("The import into {} failed", request.network(), e);
            checked.add(takenBack(request, statements));
            return false;
        }
    }

    private ImportReport kept(ImportRequest request, ImportReport report) {
        CrashPoint.IMPORT_RETIRED.here();
        if (report.brokenOff()) {
            return report;
        }
        runs.finish(request.run(), report.shortened());
        CrashPoint.IMPORT_FINISHED.here();
        int services = report.counts().read() - report.counts().refused();
        request.progress().accept(new Progress(Progress.Phase.INDEXING, services, services));
        return index.follow() ? report : report.noting(BEHIND);
    }

    private void begin(ImportRequest request) {
        networks.open(request.practice());
        if (networks.find(request.network()).isEmpty()) {
            networks.put(request.network(), request.practice(), Network.About.named(nameFrom(request.network())));
        }
        runs.begin(request);
    }

    /** {@code greater-manchester} is named Greater Manchester until its description is imported. */
    private static String nameFrom(String code) {
        return Stream.of(code.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** The store failed on the way: no half import stays, where the store lets it be taken back. */
    private Problem takenBack(ImportRequest request, FeedStatements statements) {
        try {
            if (!request.dryRun()) {
                index.behind(status -> runs.undo(request.run()));
                index.follow();
            }
            statements.reset();
            return Problem.ofFile(
                    "the store failed on the way, and what had come in was taken back",
                    "Look into the log, mend the cause, and import the file again");
        } catch (RuntimeException further) {
            LOG.error("What an import into {} had brought in could not be taken back", request.network(), further);
            return Problem.ofFile(
                    "the store failed on the way, and a part of the file is in",
                    "Look into the log, mend the cause, and import the file again to complete it");
        }
    }

    private Optional<Problem> noteOnPractice(ImportRequest request) {
        return !request.practice() && networks.isPractice()
                ? Optional.of(Problem.noteOnFile(
                        "this directory still holds practice groups, and says so on every page",
                        "Remove the practice groups before people use it"))
                : Optional.empty();
    }

    private static double secondsSince(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime).toMillis() / 1000.0;
    }
}
