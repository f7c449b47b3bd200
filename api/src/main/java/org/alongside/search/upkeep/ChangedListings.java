package org.alongside.search.upkeep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.alongside.crash.CrashPoint;
import org.alongside.listing.ListingChange;
import org.alongside.listing.ListingChanges;
import org.alongside.search.index.IndexSettings;
import org.springframework.stereotype.Component;

/** Compares the listings that changed since the last comparison, corrects the index, and deletes the notes of changes that are on disk. */
@Component
class ChangedListings {

    /** So many changes are compared before the index is flushed and their notes are deleted. */
    private static final int PAGE = 10 * IndexComparison.BATCH;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final IndexComparison comparison;
    private final ListingChanges changes;
    private final IndexMark mark;
    private final boolean queued;

    ChangedListings(IndexComparison comparison, ListingChanges changes, IndexMark mark, IndexSettings settings) {
        this.comparison = comparison;
        this.changes = changes;
        this.mark = mark;
        this.queued = settings.queued();
    }

    /** Compares the noted changes if they fit on one page. */
    void mendIfFew() {
        if (changes.count() <= PAGE) {
            forgetEqual(BEFORE_ALL);
        }
    }

    /** @param goOn called before each page; throws to stop the work */
    Drift mend(Runnable goOn) {
        Drift all = Drift.NONE;
        UUID last = BEFORE_ALL;
        int looked;
        do {
            goOn.run();
            Looked page = forgetEqual(last);
            all = all.plus(page.drift());
            last = page.last();
            looked = page.changes();
        } while (looked == PAGE);
        return all;
    }

    private record Looked(Drift drift, UUID last, int changes) {}

    /** Compares the next changes, and deletes the notes of those in which index and store are equal and flushed. */
    private Looked forgetEqual(UUID after) {
        List<ListingChange> page = changes.list(after, PAGE);
        if (page.isEmpty() && mark.isTrusted()) {
            return new Looked(Drift.NONE, after, 0);
        }
        Set<UUID> differing = new HashSet<>();
        page.forEach(change -> differing.add(change.listingId()));
        Drift drift = Drift.NONE;
        int rounds = queued ? 1 : SearchIndex.MOST_ROUNDS;
        for (int round = 0; !differing.isEmpty() && round < rounds; round++) {
            drift = drift.plus(mend(differing));
        }
        CrashPoint.INDEX_UNFLUSHED.here();
        if (!queued) {
            comparison.flush();
        }
        mark.renew(() -> inBatches(page.stream()
                        .filter(change -> !differing.contains(change.listingId()))
                        .map(ListingChange::id)
                        .toList())
                .forEach(changes::forget));
        return new Looked(drift, page.isEmpty() ? after : page.getLast().id(), page.size());
    }

    /** Corrects the index; afterwards the set holds the listings that differed. */
    private Drift mend(Set<UUID> listings) {
        Drift drift = Drift.NONE;
        Set<UUID> differing = new HashSet<>();
        for (List<UUID> batch : inBatches(List.copyOf(listings))) {
            drift = drift.plus(comparison.mend(batch, differing));
        }
        listings.clear();
        listings.addAll(differing);
        return drift;
    }

    private static List<List<UUID>> inBatches(List<UUID> ids) {
        List<List<UUID>> batches = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += IndexComparison.BATCH) {
            batches.add(ids.subList(i, Math.min(ids.size(), i + IndexComparison.BATCH)));
        }
        return batches;
    }
}
