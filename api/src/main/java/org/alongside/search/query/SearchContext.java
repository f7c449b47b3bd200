package org.alongside.search.query;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
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

    /** @param some whether some of the words are enough */
    record Asked(ListingQuery query, boolean some) {}

    Counted count(ListingQuery query, boolean some, Set<Facet> facets, int rows) {
        return count(List.of(new Asked(query, some)), facets, rows);
    }

    /**
     * @param any questions of which a listing answers one; the first says the order
     * @param rows how many listings from the first on
     */
    Counted count(List<Asked> any, Set<Facet> facets, int rows) {
        RequestBudget.check();
        ListingQuery query = any.getFirst().query;
        Counted counted = engine.count(new SearchEngine.Question(
                query,
                f -> any.size() == 1 ? condition(f, any.getFirst()) : condition(f, any),
                facets,
                rows,
                weights,
                now.atZone(UK).toLocalDate().toEpochDay()));
        RequestBudget.spend(SearchCost.ofLooking(query, understood, facets, counted));
        return counted;
    }

    private PredicateFinalStep condition(SearchPredicateFactory f, List<Asked> any) {
        var all = f.bool();
        any.forEach(one -> all.should(condition(f, one)));
        return all;
    }

    private PredicateFinalStep condition(SearchPredicateFactory f, Asked one) {
        return new ListingPredicates(f, engine, now).of(one.query, words(f, one.some), around);
    }

    /** Long sentences make hundreds of clauses, so they are written once, however often the engine is asked. */
    private SearchPredicate words(SearchPredicateFactory f, boolean some) {
        return words.computeIfAbsent(some, key -> {
            RequestBudget.spend(SearchCost.ofWriting(understood));
            return new WordPredicates(f, chosen).of(understood, some).toPredicate();
        });
    }
}
