package org.alongside.listing.draft;

/** Facts about getting in and being comfortable, per place. */
public enum Access {
    STEP_FREE,
    ACCESSIBLE_TOILET,
    HEARING_LOOP,
    QUIET_SPACE,
    PARKING,
    LIFTS_OFFERED,
    FARES_HELP,
    ASSISTANCE_DOGS
}
