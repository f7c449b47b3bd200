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

/** States the services of a feed in batches. Each batch is committed and queued for the index, or rolled back. */
final class FeedStatements implements Consumer<FeedEvent> {

    private static final int BATCH = 200;

    private final Listings listings;
    private final SearchIndex index;
    private final ImportRequest request;
    private final int expected;
    private final List<NewStatement> batch = new ArrayList<>();
    private Settled listed = Settled.NOTHING;
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
    public void accept(FeedEvent listed) {
        if (listed instanceof FeedEvent.Service service) {
            add(NewStatement.byFeed(request.network(), request.run(), request.licence(), service.draft()));
        }
    }

    /** States the remaining services, and retires the missing ones. */
    void finish(List<UUID> missing) {
        flush();
        CrashPoint.IMPORT_RETIRING.here();
        retiring = true;
        missing.forEach(service -> add(NewStatement.gone(request.network(), request.run(), service)));
        flush();
    }

    /** Resets the counts after a rollback of everything. */
    void reset() {
        listed = Settled.NOTHING;
        retired = Settled.NOTHING;
    }

    /** What settling the listed services changed so far. */
    Settled listed() {
        return listed;
    }

    /** What retiring the missing services changed. */
    Settled retired() {
        return retired;
    }

    private void add(NewStatement statement) {
        batch.add(statement);
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
            Settled news = listings.record(batch);
            if (request.dryRun()) {
                status.setRollbackOnly();
            }
            return news;
        });
        if (retiring) {
            retired = retired.plus(settled);
        } else {
            listed = listed.plus(settled);
        }
        CrashPoint.IMPORT_BATCH_KEPT.here();
        done += batch.size();
        batch.clear();
        request.tell(Progress.Phase.BRINGING_IN, Math.min(done, expected), expected);
    }
}
