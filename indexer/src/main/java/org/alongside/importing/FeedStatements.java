package org.alongside.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.alongside.crash.CrashPoint;
import org.alongside.feed.FeedEvent;
import org.alongside.listing.Listings;
import org.alongside.listing.NewStatement;
import org.alongside.listing.Settled;
import org.alongside.search.upkeep.SearchIndex;

/** States what a feed tells, so many services at a time: each batch is in the store for good, and on its way to the index, or not at all. */
final class FeedStatements implements Consumer<FeedEvent> {

    private static final int BATCH = 200;

    private final Listings listings;
    private final SearchIndex index;
    private final ImportRequest request;
    private final int expected;
    private final List<NewStatement> batch = new ArrayList<>();
    private Settled told = Settled.NOTHING;
    private Settled retired = Settled.NOTHING;
    private boolean retiring;
    private int done;

    FeedStatements(Listings listings, SearchIndex index, ImportRequest request, int expected) {
        this.listings = listings;
        this.index = index;
        this.request = request;
        this.expected = expected;
    }

    @Override
    public void accept(FeedEvent told) {
        if (told instanceof FeedEvent.Service service) {
            say(NewStatement.byFeed(request.network(), request.run(), request.licence(), service.draft()));
        }
    }

    /** States what is left of the feed, and that these are gone. */
    void finish(List<UUID> missing) {
        flush();
        CrashPoint.IMPORT_RETIRING.here();
        retiring = true;
        missing.forEach(service -> say(NewStatement.gone(request.network(), request.run(), service)));
        flush();
    }

    /** All of it was taken back. */
    void forget() {
        told = Settled.NOTHING;
        retired = Settled.NOTHING;
    }

    /** As far as it came. */
    Settled told() {
        return told;
    }

    /** What it no longer lists. */
    Settled retired() {
        return retired;
    }

    private void say(NewStatement said) {
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
        Settled settled = index.inBulk(status -> {
            Settled news = listings.say(batch);
            if (request.dryRun()) {
                status.setRollbackOnly();
            }
            return news;
        });
        if (retiring) {
            retired = retired.plus(settled);
        } else {
            told = told.plus(settled);
        }
        CrashPoint.IMPORT_BATCH_KEPT.here();
        done += batch.size();
        batch.clear();
        request.tell(Progress.Phase.BRINGING_IN, Math.min(done, expected), expected);
    }
}
