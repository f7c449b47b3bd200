package org.alongside.listing.draft;

/** How one takes part at a place. */
public enum Attendance {
    IN_PERSON,
    ONLINE,
    PHONE,
    HYBRID;

    /** Can be joined from home. */
    public boolean isRemote() {
        return this != IN_PERSON;
    }

    /** People meet at a place. */
    public boolean isFaceToFace() {
        return this == IN_PERSON || this == HYBRID;
    }
}
