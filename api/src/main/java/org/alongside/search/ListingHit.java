package org.alongside.search;

import org.alongside.place.Distance;
import org.jspecify.annotations.Nullable;

/**
 * One listing found.
 *
 * @param distance from the place asked for, as the crow flies; nothing without one, or where the listing shows no point
 */
public record ListingHit(ListingCard card, @Nullable Distance distance) {}
