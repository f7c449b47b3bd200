package org.alongside.listing.draft;

/** The setting a service is in: what sort of place, or whose. */
public enum Setting {
    COMMUNITY,
    WARD,
    SECURE,
    PRISON,
    CRISIS_HOUSE,
    DAY_CENTRE,
    HEALTH_CENTRE,
    HOME,
    OUTDOORS,
    PLACE_OF_WORSHIP,
    ONLINE
}
