package org.alongside.search.query;

import java.util.Set;
import org.alongside.search.Facet;
import org.alongside.search.ListingQuery;
import org.alongside.search.query.SearchEngine.Counted;
import org.alongside.understanding.ParsedQuery;

/**
 * What it costs to ask the index, in points: a twentieth of a millisecond of one core. Measured over everyday questions and the most expensive
 * ones, which cost a hundred times as much: the points of each are at most three times wrong.
 */
public final class SearchCost {

    private static final int LOOK = 20;
    private static final int CLAUSES_A_POINT = 10;
    private static final int CLAUSES_WRITTEN_A_POINT = 4;

    /** Listings that are met; counting all their facets takes twice as long again. */
    private static final int LISTINGS_A_POINT = 1_000;

    private SearchCost() {}

    /** Of writing the condition, once. */
    public static int ofWriting(ParsedQuery words) {
        return ClauseBudget.of(words) / CLAUSES_WRITTEN_A_POINT;
    }

    /** Of each look into the index, of which widening, facets and what is left out make several. */
    public static int ofLooking(ListingQuery query, ParsedQuery words, Set<Facet> facets, Counted counted) {
        long counts = 1 + (facets.isEmpty() ? 0 : 2) + (query.cellZoom() == null ? 0 : 1);
        return LOOK
                + ClauseBudget.of(words) / CLAUSES_A_POINT
                + Math.toIntExact(counts * counted.total() / LISTINGS_A_POINT);
    }
}
