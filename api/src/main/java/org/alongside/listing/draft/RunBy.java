package org.alongside.listing.draft;

/** Who stands behind a service. */
public enum RunBy {
    USER_LED,
    CHARITY,
    NHS,
    COUNCIL,
    INFORMAL,
    NONE
}
