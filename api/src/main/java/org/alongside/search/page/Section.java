package org.alongside.search.page;

import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;

/** A part of a results page. */
public enum Section {
    /** What fits: near the place where there is one, else anywhere. It has pages. */
    LIST,
    /** The first few that fit, meet farther away, and serve the area the place lies in. */
    COVERS,
    /** The first few that fit and can be joined online or by phone. */
    REMOTE,
    /** Open to anybody, whatever they came to look for; shown where little fits. */
    OPEN_ACCESS,
    /** Fits, and is farther away than was asked for. */
    FARTHER,
    /** Lacks something that was asked for. */
    PARTLY,
    /** Not open just now, or not to the person who asks. */
    ASIDE;

    /** The lane whose answer stands here. */
    Lane laneIn(ListingQuery question) {
        return switch (this) {
            case COVERS -> Lane.COVERS;
            case REMOTE -> Lane.REMOTE;
            default -> question.lane();
        };
    }
}
