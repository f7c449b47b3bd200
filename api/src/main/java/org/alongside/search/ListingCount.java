package org.alongside.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/** The part of a search each engine does its own way: which listings in which order, how many, facets and map cells. */
interface ListingCount {

    Counted count(ListingQuery query, Function<SearchPredicateFactory, ? extends PredicateFinalStep> condition);

    /**
     * @param ids of the hits of this page, in order
     * @param total how many match, exactly
     */
    record Counted(List<UUID> ids, long total, Map<Facet, List<ListingResults.Count>> facets, List<MapCell> cells) {}
}
