package org.alongside.listing.draft;

/** Whether a service is there: {@code RESTING} is paused and comes back, {@code CLOSED} has ended. */
public enum Status {
    ACTIVE,
    RESTING,
    CLOSED
}
