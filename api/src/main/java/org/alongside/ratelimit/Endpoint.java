package org.alongside.ratelimit;

/** Where a caller comes in; each is counted by itself. */
public enum Endpoint {
    /** Searches, topics and networks of the site. */
    PAGES,
    GRAPHQL,
    /** What costs little and is asked for often: suggestions, pictures and names of the map, listings. */
    SMALL
}
