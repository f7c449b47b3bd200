package org.alongside.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.alongside.search.ListingCount.Counted;
import org.alongside.understanding.Understood;
import org.alongside.when.Schedule;

/**
 * One search, in which the engine may be asked several times.
 *
 * @param chosen filters that do not come from the words
 * @param around keys of the areas in which the place asked about lies; empty without one
 * @param now the moment it is asked
 */
record Round(
        ListingCount engine, Weights weights, Instant now, Understood understood, Filters chosen, Set<String> around) {

    private static final ZoneId UK = ZoneId.of(Schedule.UK);

    /**
     * @param some whether some of the words are enough
     * @param rows how many listings from the first on
     */
    Counted count(ListingQuery query, boolean some, Set<Facet> facets, int rows) {
        return engine.count(new ListingCount.Question(
                query,
                f -> new ListingPredicates(f, engine, now).of(query, understood, around, some),
                facets,
                rows,
                weights,
                now.atZone(UK).toLocalDate().toEpochDay()));
    }
}
