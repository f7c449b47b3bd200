package org.alongside.callers;

/** Where a caller comes in; each is counted by itself. */
public enum Door {
    PAGES,
    GRAPHQL
}
