package org.alongside.search.page;

import org.alongside.search.ListingHit;
import org.jspecify.annotations.Nullable;

/**
 * One service on a results page.
 *
 * @param reach from the place the page is about; null without one
 */
public record PageHit(ListingHit hit, @Nullable Reach reach) {}
