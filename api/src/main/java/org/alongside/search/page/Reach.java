package org.alongside.search.page;

/** How a listing can be reached from the place a page is about: the first of these that is so. */
public enum Reach {
    /** Met face to face, within the distance or inside the area asked for. */
    NEAR,
    /** Met face to face, from farther away, and serves the area the place lies in. */
    COVERS,
    /** Joined online or by phone. */
    REMOTE,
    /** Met face to face, farther away than was asked for. */
    FARTHER
}
