package org.alongside.listing;

/** Whether there is room for newcomers now. */
public enum Space {
    OPEN,
    WAITING_LIST,
    FULL,
    NEW_FROM
}
