package org.alongside.search.upkeep;

/**
 * How much differs between store and index.
 *
 * @param stale listings missing in the index or there in another version
 * @param extra documents without a public listing
 * @param doubled listings that are in the index more than once
 */
public record Drift(long stale, long extra, long doubled) {

    static final Drift NONE = new Drift(0, 0, 0);

    public boolean isNone() {
        return size() == 0;
    }

    public long size() {
        return stale + extra + doubled;
    }

    Drift plus(Drift more) {
        return new Drift(stale + more.stale, extra + more.extra, doubled + more.doubled);
    }
}
