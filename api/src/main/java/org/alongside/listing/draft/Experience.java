package org.alongside.listing.draft;

/** Whose experience a service is about. */
public enum Experience {
    OWN,
    FAMILY_FRIENDS,
    CARERS,
    WORKERS_INVITED
}
