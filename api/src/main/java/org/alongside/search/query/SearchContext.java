package org.alongside.search.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.query.SearchEngine.Counted;
import org.alongside.understanding.ParsedQuery;
import org.alongside.when.Schedule;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * One search, in which the engine may be asked several times.
 *
 * @param chosen filters that do not come from the words
 * @param around keys of the areas in which the place asked about lies; empty without one
 * @param now the moment it is asked
 * @param words the condition of the words once it is written: by whether some of them are enough
 */
record SearchContext(
        SearchEngine engine,
        Weights weights,
        Instant now,
        ParsedQuery understood,
        Filters chosen,
        Set<String> around,
        Map<Boolean, SearchPredicate> words) {

    private static final ZoneId UK = Schedule.UK_ZONE;

    /**
     * @param some whether some of the words are enough
     * @param rows how many listings from the first on
     */
    Counted count(ListingQuery query, boolean some, Set<Facet> facets, int rows) {
        RequestBudget.check();
        Counted counted = engine.count(new SearchEngine.Question(
                query,
                f -> new ListingPredicates(f, engine, now).of(query, words(f, some), around),
                facets,
                rows,
                weights,
                now.atZone(UK).toLocalDate().toEpochDay()));
        RequestBudget.spend(SearchCost.ofLooking(query, understood, facets, counted));
        return counted;
    }

    /** Long sentences make hundreds of clauses, so they are written once, however often the engine is asked. */
    private SearchPredicate words(SearchPredicateFactory f, boolean some) {
        return words.computeIfAbsent(some, key -> {
            RequestBudget.spend(SearchCost.ofWriting(understood));
            return new WordPredicates(f).of(understood, some).toPredicate();
        });
    }
}
