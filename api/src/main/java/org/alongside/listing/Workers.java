package org.alongside.listing;

/** Whether the people who run it are paid. */
public enum Workers {
    PAID,
    VOLUNTARY,
    BOTH
}
