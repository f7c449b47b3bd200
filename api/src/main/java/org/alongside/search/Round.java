package org.alongside.search;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.alongside.callers.Work;
import org.alongside.search.ListingCount.Counted;
import org.alongside.understanding.Understood;
import org.alongside.when.Schedule;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * One search, in which the engine may be asked several times.
 *
 * @param chosen filters that do not come from the words
 * @param around keys of the areas in which the place asked about lies; empty without one
 * @param now the moment it is asked
 * @param words their condition, as soon as it has been written: with all of them, and with some
 */
record Round(
        ListingCount engine,
        Weights weights,
        Instant now,
        Understood understood,
        Filters chosen,
        Set<String> around,
        Map<Boolean, SearchPredicate> words) {

    private static final ZoneId UK = ZoneId.of(Schedule.UK);

    /**
     * @param some whether some of the words are enough
     * @param rows how many listings from the first on
     */
    Counted count(ListingQuery query, boolean some, Set<Facet> facets, int rows) {
        Work.check();
        Counted counted = engine.count(new ListingCount.Question(
                query,
                f -> new ListingPredicates(f, engine, now).of(query, words(f, some), around),
                facets,
                rows,
                weights,
                now.atZone(UK).toLocalDate().toEpochDay()));
        Work.spend(Price.ofLooking(query, understood, facets, counted));
        return counted;
    }

    /** Long sentences make hundreds of clauses, so these are written once however often the engine is asked. */
    private SearchPredicate words(SearchPredicateFactory f, boolean some) {
        return words.computeIfAbsent(some, key -> {
            Work.spend(Price.ofWriting(understood));
            return new WordPredicates(f).of(understood, some).toPredicate();
        });
    }
}
