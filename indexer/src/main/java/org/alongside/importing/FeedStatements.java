package org.alongside.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.faults.CrashPoint;
import org.alongside.feed.Told;
import org.alongside.listing.Listings;
import org.alongside.listing.Said;
import org.alongside.listing.Settled;
import org.alongside.search.SearchIndex;

/** States what a feed tells, so many services at a time: each batch is in the store for good, and on its way to the index, or not at all. */
final class FeedStatements implements Consumer<Told> {

    private static final int BATCH = 200;

    private final Listings listings;
    private final SearchIndex index;
    private final ImportRequest request;
    private final UUID run;
    private final int expected;
    private final List<Said> batch = new ArrayList<>();
    private Settled settled = Settled.NOTHING;
    private int done;

    FeedStatements(Listings listings, SearchIndex index, ImportRequest request, UUID run, int expected) {
        this.listings = listings;
        this.index = index;
        this.request = request;
        this.run = run;
        this.expected = expected;
    }

    @Override
    public void accept(Told told) {
        if (told instanceof Told.Service service) {
            say(Said.byFeed(request.network(), run, request.licence(), service.draft()));
        }
    }

    /** States what is left of the feed, and that these are gone. */
    void finish(List<UUID> retired) {
        flush();
        CrashPoint.IMPORT_RETIRING.here();
        Settled toldByTheFeed = settled;
        retired.forEach(service -> say(Said.gone(request.network(), run, service)));
        flush();
        settled = toldByTheFeed;
    }

    ImportReport report(CheckedFeed checked, Missing missing, double seconds) {
        return new ImportReport(
                request.dryRun() ? null : run,
                request.network(),
                request.file().name(),
                request.dryRun(),
                checked.read(),
                settled.servicesNew(),
                settled.servicesChanged(),
                checked.good() - settled.servicesNew() - settled.servicesChanged(),
                missing.retired().size(),
                checked.refused(),
                missing.held(),
                checked.waiting(),
                checked.problems(),
                checked.moreProblems(),
                seconds);
    }

    private void say(Said said) {
        batch.add(said);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        if (batch.isEmpty()) {
            return;
        }
        // The index is written when a transaction commits, so one that is rolled back leaves it alone as well.
        settled = settled.plus(index.inBulk(status -> {
            Settled news = listings.say(batch);
            if (request.dryRun()) {
                status.setRollbackOnly();
            }
            return news;
        }));
        CrashPoint.IMPORT_BATCH_KEPT.here();
        done += batch.size();
        batch.clear();
        if (!request.dryRun()) {
            request.progress().accept(new ImportRequest.Progress(Math.min(done, expected), expected));
        }
    }
}
