package org.alongside.listing.draft;

/** What sort of thing a service is. */
public enum Kind {
    SELF_HELP_GROUP,
    HEARING_VOICES_GROUP,
    COMMUNITY_HUB,
    PEER_SERVICE,
    LOCAL_ACTIVITY
}
