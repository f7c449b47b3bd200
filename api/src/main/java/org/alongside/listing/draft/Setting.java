package org.alongside.listing.draft;

/** The world a service stands in. */
public enum Setting {
    COMMUNITY,
    WARD,
    SECURE,
    PRISON,
    CRISIS_HOUSE,
    DAY_CENTRE,
    ONLINE
}
