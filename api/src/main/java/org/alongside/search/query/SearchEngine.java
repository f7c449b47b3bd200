package org.alongside.search.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.Facet;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.MapCell;
import org.alongside.search.index.ListingFields;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;

/**
 * What each engine does in its own way: which listings in which order, how many, facets and map cells. It is opened for one search, and sees the
 * index as it is at that moment.
 */
public interface SearchEngine extends AutoCloseable {

    Counted count(Question question);

    @Override
    default void close() {}

    /** What lies in a circle, as a condition. */
    default PredicateFinalStep circle(SearchPredicateFactory f, LatLng middle, Distance within) {
        return f.spatial().within().field(ListingFields.POINT).circle(middle.lat(), middle.lng(), within.metres());
    }

    /** The cards of these listings, and of all listings of these services, in no order. */
    List<ListingCard> cards(Collection<UUID> listings, Collection<UUID> services);

    /**
     * @param query its order and cells count; its window does not
     * @param condition that of the query
     * @param facets which to count
     * @param rows how many listings from the first on
     * @param today in days since 1970
     */
    record Question(
            ListingQuery query,
            Function<SearchPredicateFactory, ? extends PredicateFinalStep> condition,
            Set<Facet> facets,
            int rows,
            Weights weights,
            long today) {}

    /**
     * @param ofSeveral whether its service has further listings
     * @param organiser who runs it, folded for comparison; empty where none is given
     */
    record Row(UUID listing, UUID service, boolean ofSeveral, String organiser) {}

    /**
     * @param rows in order
     * @param total how many listings match, exactly
     * @param services how many services these belong to; exact on Lucene, and on a cluster while at most 40,000 services with several places match
     */
    record Counted(
            List<Row> rows,
            long total,
            long services,
            Map<Facet, List<ListingResults.Count>> facets,
            List<MapCell> cells) {}
}
