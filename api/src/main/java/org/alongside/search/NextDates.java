package org.alongside.search;

import org.alongside.listing.Listings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** As time passes, looks again when things are next on: what has begun gets its next date, and the index with it. */
@Component
class NextDates {

    private static final Logger LOG = LoggerFactory.getLogger(NextDates.class);

    private final Listings listings;

    NextDates(Listings listings) {
        this.listings = listings;
    }

    void refresh() {
        int moved = listings.refreshNextStarts();
        if (moved > 0) {
            LOG.info("{} listings have a new next date", moved);
        }
    }
}
