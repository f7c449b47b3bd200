package org.alongside.listing.draft;

/** What one can find at a service; several at once. */
public enum Offer {
    GROUP,
    ONE_TO_ONE,
    DROP_IN,
    COURSE,
    SELF_MANAGEMENT,
    ADVOCACY,
    NAVIGATION,
    CRISIS_ALTERNATIVE,
    ONLINE_COMMUNITY,
    PEER_MATCHING,
    PEER_TRAINING,
    VOLUNTEERING,
    HAVING_A_SAY,
    SUPPORT_FOR_GROUPS,
    ACTIVITY
}
