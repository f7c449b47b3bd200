package org.alongside.search;

/**
 * How a listing can be reached from the place a search is near to. A listing stands in one lane only, the first that fits, so no lane pushes
 * out another, and none loses a listing that has no point.
 */
public enum Lane {
    /** Met face to face, within the distance or inside the area asked for. */
    NEAR,
    /** Met face to face, from farther away, and says that it serves the area the place lies in. */
    COVERS,
    /** Joined online or by phone, and not only for people of some other area. */
    REMOTE,
    /** Any of these. */
    ANY,
    /** The first three together, each with what it finds by itself: the list of a results page. */
    EVERY
}
