package org.alongside.search;

import java.util.Set;
import org.alongside.search.ListingCount.Counted;
import org.alongside.understanding.Understood;

/**
 * What it costs to ask the index, in points of a twentieth of a millisecond of one core. Measured over everyday and the dearest questions, which
 * differ a hundredfold: the points of each stay within three times of what it takes.
 */
final class Price {

    private static final int LOOK = 20;
    private static final int CLAUSES_A_POINT = 10;
    private static final int CLAUSES_WRITTEN_A_POINT = 4;

    /** Listings that are met; counting all their facets takes twice as long again. */
    private static final int LISTINGS_A_POINT = 1_000;

    private Price() {}

    /** Of writing the condition, once. */
    static int ofWriting(Understood words) {
        return Clauses.of(words) / CLAUSES_WRITTEN_A_POINT;
    }

    /** Of each look into the index, of which widening, facets and what is left out make several. */
    static int ofLooking(ListingQuery query, Understood words, Set<Facet> facets, Counted counted) {
        long counts = 1 + (facets.isEmpty() ? 0 : 2) + (query.cellZoom() == null ? 0 : 1);
        return LOOK
                + Clauses.of(words) / CLAUSES_A_POINT
                + Math.toIntExact(counts * counted.total() / LISTINGS_A_POINT);
    }
}
