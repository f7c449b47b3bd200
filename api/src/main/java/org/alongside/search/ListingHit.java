package org.alongside.search;

import java.util.List;
import org.alongside.place.Distance;
import org.jspecify.annotations.Nullable;

/**
 * One service found, by the first of its listings that matches.
 *
 * @param distance from the place asked for, as the crow flies; null without one, or where the listing shows no point
 * @param alsoAt the other listings of the same service, whether they match or not: "also on Thursdays at the library, and online"
 */
public record ListingHit(ListingCard card, @Nullable Distance distance, List<ListingCard> alsoAt) {

    public ListingHit {
        alsoAt = List.copyOf(alsoAt);
    }

    /** The same without its distance. */
    public ListingHit unmeasured() {
        return new ListingHit(card, null, alsoAt);
    }

    /** A listing shown by itself. */
    public ListingHit(ListingCard card) {
        this(card, null, List.of());
    }
}
