package org.alongside.search.page;

import org.alongside.search.ListingHit;
import org.jspecify.annotations.Nullable;

/**
 * One service on a results page.
 *
 * @param reach from the place the page is about; null without one
 * @param covers the area that the listing says it serves, where that is its reach; else null
 */
public record PageHit(
        ListingHit hit, @Nullable Reach reach, @Nullable String covers, Fit fit) {

    /** Does it fit, no farther away than was asked for? */
    public boolean isHelpful() {
        return fit == Fit.FITS && reach != Reach.FARTHER;
    }
}
