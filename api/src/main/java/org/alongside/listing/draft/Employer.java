package org.alongside.listing.draft;

/** Who employs the peer workers of a service: often another organisation than the one that runs it. */
public enum Employer {
    USER_LED,
    CHARITY,
    NHS,
    COUNCIL
}
