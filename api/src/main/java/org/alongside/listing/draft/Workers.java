package org.alongside.listing.draft;

/** Whether the people who run it are paid. */
public enum Workers {
    PAID,
    VOLUNTARY,
    BOTH
}
