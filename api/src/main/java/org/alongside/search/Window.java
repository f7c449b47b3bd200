package org.alongside.search;

import java.util.Set;
import java.util.UUID;

/**
 * Which part of an answer.
 *
 * @param offset how many services to leave out, {@value ListingQuery#DEEPEST} at most
 * @param size how many services, {@value ListingQuery#LARGEST} at most
 * @param without services that are neither found nor counted, {@value ListingQuery#LARGEST} at most
 */
public record Window(int offset, int size, Set<UUID> without) {

    public Window {
        without = Set.copyOf(without);
        if (without.size() > ListingQuery.LARGEST) {
            throw new IllegalArgumentException("without must hold at most " + ListingQuery.LARGEST + " services");
        }
        if (offset < 0 || offset > ListingQuery.DEEPEST) {
            throw new IllegalArgumentException("offset must be from 0 to " + ListingQuery.DEEPEST);
        }
        if (size < 0 || size > ListingQuery.LARGEST) {
            throw new IllegalArgumentException("size must be from 0 to " + ListingQuery.LARGEST);
        }
    }

    Window(int offset, int size) {
        this(offset, size, Set.of());
    }
}
