package org.alongside.importing;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.faults.CrashPoint;
import org.alongside.feed.Feeds;
import org.alongside.feed.Problem;
import org.alongside.listing.Keys;
import org.alongside.listing.Listings;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.search.SearchIndex;
import org.alongside.when.Schedule;
import org.springframework.stereotype.Service;

/**
 * Brings a file in: reads it whole and checks it, then states it batch by batch, then retires what it no longer lists. Importing the same
 * file again completes what was cut short and changes nothing else.
 */
@Service
public class FeedImport {

    private static final ZoneId HERE = ZoneId.of(Schedule.UK);

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

    /** Never throws for what a file holds: the report tells. */
    public ImportReport run(ImportRequest request) {
        Optional<ImportLocks.Held> lock = locks.tryLock(request.network());
        if (lock.isEmpty()) {
            return ImportReport.ofNothing(
                    request,
                    Problem.ofFile(
                            "another import of this network is running", "Wait until it has ended and try again"));
        }
        try (var _ = lock.get()) {
            Optional<Problem> refusal = refusal(request);
            return refusal.isPresent() ? ImportReport.ofNothing(request, refusal.get()) : checkAndBringIn(request);
        }
    }

    private ImportReport checkAndBringIn(ImportRequest request) {
        long started = System.nanoTime();
        LocalDate today = LocalDate.ofInstant(clock.instant(), HERE);
        CheckedFeed checked = new CheckedFeed(request.network());
        feeds.read(request.file(), today, request.practice(), checked);
        if (!checked.isUsable()) {
            return ImportReport.ofNothing(request, checked, secondsSince(started));
        }
        noteOnPractice(request).ifPresent(checked::add);
        Missing missing = Missing.of(request, checked, listings.servicesOf(request.network()));
        missing.note().ifPresent(checked::add);
        UUID run = request.dryRun() ? Keys.next() : begin(request);
        CrashPoint.IMPORT_BEGUN.here();
        FeedStatements statements = new FeedStatements(listings, index, request, run, checked.good());
        try {
            feeds.read(request.file(), today, request.practice(), statements);
            statements.finish(missing.retired());
        } catch (RuntimeException e) {
            takeBack(request, run, e);
            throw e;
        }
        ImportReport report = statements.report(checked, missing, secondsSince(started));
        if (!request.dryRun()) {
            CrashPoint.IMPORT_TOLD.here();
            runs.finish(run, report);
            CrashPoint.IMPORT_FINISHED.here();
            index.repair();
        }
        return report;
    }

    private UUID begin(ImportRequest request) {
        networks.open(request.practice());
        if (networks.find(request.network()).isEmpty()) {
            networks.put(request.network(), request.practice(), Network.About.named(nameFrom(request.network())));
        }
        return runs.begin(request);
    }

    /** {@code greater-manchester} is called Greater Manchester until somebody says more. */
    private static String nameFrom(String code) {
        return Stream.of(code.split("-", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    /** The store failed on the way: no half import stays. */
    private void takeBack(ImportRequest request, UUID run, RuntimeException failure) {
        try {
            if (!request.dryRun()) {
                runs.undo(run);
            }
        } catch (RuntimeException further) {
            failure.addSuppressed(further);
        }
    }

    private Optional<Problem> refusal(ImportRequest request) {
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
