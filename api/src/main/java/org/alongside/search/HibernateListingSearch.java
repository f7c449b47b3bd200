package org.alongside.search;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.alongside.listing.DraftJson;
import org.alongside.listing.Listing;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.understanding.Understanding;
import org.alongside.understanding.Understood;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.engine.search.predicate.dsl.PredicateFinalStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.mapper.orm.Search;
import org.hibernate.search.util.common.SearchException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Service;

/** Search through Hibernate Search, for {@link SteadyListingSearch} to ask: the engine's own way to count, then one query for the cards of the page. No database read. */
@Service
@Fallback
class HibernateListingSearch implements ListingSearch {

    private static final int MOST_PLACES = 100;

    /** How far it goes from a place that was named among the words, where nothing is near: before any word is given up. */
    private static final List<Distance> FARTHER = List.of(Distance.miles(25), Distance.miles(50));

    private final EntityManagerFactory store;
    private final Understanding understanding;
    private final ListingCount engine;

    HibernateListingSearch(
            EntityManagerFactory store,
            Understanding understanding,
            @Value("${spring.jpa.properties.hibernate.search.backend.type}") String backend) {
        this.store = store;
        this.understanding = understanding;
        this.engine = backend.equals("lucene") ? new LuceneCount(store) : new ClusterCount(store);
    }

    @Override
    public ListingResults search(ListingQuery asked) {
        Understood understood = understanding.of(asked.words());
        ListingQuery query = asked.understood(understood);
        return answered(() -> {
            ListingCount.Counted counted = count(query, understood, false);
            if (counted.total() > 0) {
                return results(query, counted, false, understood);
            }
            boolean placeWasNamed = asked.near() == null && query.near() != null;
            for (Distance farther : placeWasNamed ? FARTHER : List.<Distance>of()) {
                ListingQuery wider = query.within(farther);
                counted = count(wider, understood, false);
                if (counted.total() > 0) {
                    return results(wider, counted, true, understood);
                }
            }
            if (understood.parts().size() > 1) {
                counted = count(query, understood, true);
            }
            return results(query, counted, counted.total() > 0, understood);
        });
    }

    private ListingResults results(
            ListingQuery query, ListingCount.Counted counted, boolean relaxed, Understood understood) {
        return new ListingResults(
                hits(query, counted.ids()), counted.total(), counted.facets(), counted.cells(), relaxed, understood);
    }

    @Override
    public Optional<ListingCard> find(UUID listing) {
        return answered(() -> cards(List.of(listing)).values().stream().findFirst());
    }

    @Override
    public List<ListingCard> ofService(UUID service) {
        return answered(() ->
                fetch(MOST_PLACES, f -> f.match().field(ListingDocument.SERVICE).matching(service.toString())).stream()
                        .sorted(Comparator.comparing(ListingCard::placeKey))
                        .toList());
    }

    private ListingCount.Counted count(ListingQuery query, Understood understood, boolean some) {
        return engine.count(query, f -> new ListingPredicates(f).of(query, understood, some));
    }

    private List<ListingHit> hits(ListingQuery query, List<UUID> ids) {
        Map<UUID, ListingCard> cards = cards(ids);
        LatLng from = query.near() == null ? null : query.near().point();
        return ids.stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(card -> new ListingHit(card, distance(from, card.place().point())))
                .toList();
    }

    private static @Nullable Distance distance(@Nullable LatLng from, @Nullable LatLng to) {
        return from == null || to == null ? null : from.to(to);
    }

    private Map<UUID, ListingCard> cards(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return fetch(ids.size(), f -> f.id().matchingAny(ids)).stream()
                .collect(Collectors.toMap(ListingCard::id, Function.identity()));
    }

    private List<ListingCard> fetch(
            int limit, Function<SearchPredicateFactory, ? extends PredicateFinalStep> condition) {
        // A session that only searches takes no connection.
        try (EntityManager session = store.createEntityManager()) {
            return Search.session(session)
                    .search(Listing.class)
                    .select(f -> f.field(ListingDocument.CARD, String.class))
                    .where(condition)
                    .failAfter(ClusterCount.PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                    .fetchHits(limit)
                    .stream()
                    .map(json -> DraftJson.read(json, ListingCard.class))
                    .toList();
        }
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (SearchException | UncheckedIOException | AlreadyClosedException e) {
            throw new SearchUnavailableException(e);
        }
    }
}
