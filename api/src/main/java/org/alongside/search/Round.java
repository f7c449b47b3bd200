package org.alongside.search;

import java.util.Set;
import org.alongside.search.ListingCount.Counted;
import org.alongside.understanding.Understood;

/**
 * One search, in which the engine may be asked several times.
 *
 * @param chosen filters that do not come from the words
 * @param around keys of the areas in which the place asked about lies; empty without one
 * @param today in days since 1970
 */
record Round(
        ListingCount engine, Weights weights, long today, Understood understood, Filters chosen, Set<String> around) {

    /**
     * @param some whether some of the words are enough
     * @param rows how many listings from the first on
     */
    Counted count(ListingQuery query, boolean some, Set<Facet> facets, int rows) {
        return engine.count(new ListingCount.Question(
                query,
                f -> new ListingPredicates(f).of(query, understood, around, some),
                facets,
                rows,
                weights,
                today));
    }
}
