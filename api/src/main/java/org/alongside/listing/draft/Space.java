package org.alongside.listing.draft;

/** Whether there is room for newcomers now. */
public enum Space {
    OPEN,
    WAITING_LIST,
    FULL,
    NEW_FROM
}
