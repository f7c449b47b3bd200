package org.alongside.search.upkeep;

import org.alongside.listing.Listings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Works out the next date of a listing again when its last one is over, and updates the index. */
@Component
public class NextDates {

    private static final Logger LOG = LoggerFactory.getLogger(NextDates.class);

    /** After a long stop all listings are due, and must not be in memory at once. */
    private static final int BATCH = 400;

    private final Listings listings;

    NextDates(Listings listings) {
        this.listings = listings;
    }

    public void refresh() {
        int all = 0;
        int looked;
        do {
            looked = listings.refreshNextDates(BATCH);
            all += looked;
        } while (looked == BATCH);
        if (all > 0) {
            LOG.info("Looked again when {} listings are next on", all);
        }
    }
}
