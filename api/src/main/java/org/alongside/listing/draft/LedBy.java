package org.alongside.listing.draft;

/** Who leads the meetings. A professional with lived experience is not thereby a peer worker. */
public enum LedBy {
    PEERS,
    MEMBERS_IN_TURN,
    PEERS_AND_PROFESSIONALS,
    PEER_IN_TEAM,
    PROFESSIONALS;

    /** Peer-led in the field's sense: by peers, or by the members in turn. */
    public boolean isPeerLed() {
        return this == PEERS || this == MEMBERS_IN_TURN;
    }
}
