package org.alongside.listing.draft;

/** Whether newcomers can join now. */
public enum Space {
    OPEN,
    WAITING_LIST,
    FULL,
    NEW_FROM
}
