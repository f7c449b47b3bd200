package org.alongside.search.fallback;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.listing.Listing;
import org.alongside.listing.Listings;
import org.alongside.listing.PublicListings;
import org.alongside.place.AreasAround;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.MapCell;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.index.ListingTimes;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.search.query.ClauseBudget;
import org.alongside.search.query.EngineFaults;
import org.alongside.search.query.FacetCounts;
import org.alongside.search.query.SearchEngine;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A plain search in the store, for when the index does not answer. Words, place and every filter hold, but it looks at {@value #MOST_ROWS}
 * listings at most, and compares only the beginnings of words. Its answers are marked {@code limited}.
 */
@Component
public class StoreListingSearch {

    static final int MOST_ROWS = 500;

    /** For each query of the store; those of one question together take no longer than its {@link RequestBudget} allows. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Words and topics the query looks for, each of which reads every text again; {@link StoreMatch} looks for all. */
    private static final int MOST_WAYS = 24;

    private static final int POINTS = 400;

    private static final double METRES_PER_DEGREE = 111_000;

    private final EntityManager store;
    private final Listings listings;
    private final QueryParser understanding;
    private final AreasAround areas;
    private final TransactionTemplate transactions;
    private final Clock clock;

    StoreListingSearch(
            EntityManager store,
            Listings listings,
            QueryParser understanding,
            AreasAround areas,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.listings = listings;
        this.understanding = understanding;
        this.areas = areas;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @throws SearchUnavailableException where the store does not answer either */
    public ListingResults search(ListingQuery asked) {
        ParsedQuery understood = ClauseBudget.bounded(asked.parsed(understanding::of));
        ListingQuery query = asked.understood(understood);
        List<Listing> rows = candidates(query, understood);
        List<StoreMatch> matches = matches(rows, query, understood);
        Set<UUID> services = new HashSet<>();
        List<ListingHit> hits = matches.stream()
                .map(StoreMatch::hit)
                .filter(hit -> services.add(hit.card().serviceId()))
                .toList();
        ListingQuery.Near near = query.near();
        return new ListingResults(
                hits.stream().skip(query.offset()).limit(query.size()).toList(),
                new ListingResults.Counts(
                        matches.size(),
                        hits.size(),
                        query.facets() ? facets(rows, query, understood, matches) : Map.of(),
                        cells(query, matches)),
                new ListingResults.Extent(
                        List.of(),
                        near == null ? null : near.within(),
                        ListingTimes.knownUntil(query.filters(), clock.instant()),
                        true),
                understood);
    }

    private List<StoreMatch> matches(List<Listing> rows, ListingQuery query, ParsedQuery understood) {
        RequestBudget.check();
        Set<String> around = ServiceCoverage.around(query.near(), areas);
        Instant now = clock.instant();
        return rows.stream()
                .filter(listing -> !query.without().contains(listing.serviceId()))
                .map(listing -> StoreMatch.of(listing, query, understood, areas, now))
                .filter(match -> match.meets(query, understood, around, now))
                .sorted(order(query))
                .toList();
    }

    Optional<ListingCard> find(UUID listing) {
        return answered(() -> listings.find(listing).map(ListingCard::of));
    }

    List<ListingCard> ofService(UUID service) {
        return answered(
                () -> listings.ofService(service).stream().map(ListingCard::of).toList());
    }

    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (PersistenceException | DataAccessException | TransactionException e) {
            RequestBudget.check();
            throw EngineFaults.told(e);
        }
    }

    @SuppressWarnings("unchecked")
    private List<Listing> candidates(ListingQuery query, ParsedQuery understood) {
        RequestBudget.check();
        RequestBudget.spend(POINTS);
        Map<String, Object> values = new HashMap<>();
        String sql = sql(query, understood, values);
        return answered(() -> transactions.execute(status -> {
            Query rows = store.createNativeQuery(sql, Listing.class)
                    .setMaxResults(MOST_ROWS)
                    .setHint(
                            "jakarta.persistence.query.timeout",
                            Math.toIntExact(RequestBudget.left(PATIENCE).toMillis()));
            values.forEach(rows::setParameter);
            return rows.getResultList();
        }));
    }

    private static String sql(ListingQuery query, ParsedQuery understood, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder("select * from listing where " + PublicListings.SQL);
        addBox(sql, box(query), values);
        for (ParsedQuery.Part part : understood.parts()) {
            addPart(sql, part, values);
        }
        ListingQuery.Near near = query.near();
        if (near == null) {
            return sql.append(" order by name, id").toString();
        }
        values.put("lat", near.point().lat());
        values.put("lng", near.point().lng());
        return sql.append(" order by abs(latitude - :lat) + abs(longitude - :lng), id")
                .toString();
    }

    private static void addBox(StringBuilder sql, @Nullable Bounds box, Map<String, Object> values) {
        if (box == null) {
            return;
        }
        sql.append(" and latitude between :south and :north and longitude between :west and :east");
        values.put("south", box.south());
        values.put("north", box.north());
        values.put("west", box.west());
        values.put("east", box.east());
    }

    /** The rectangle around what is asked for; {@link StoreMatch} is exact. */
    private static @Nullable Bounds box(ListingQuery query) {
        ListingQuery.Near near = query.near();
        if (near == null || near.area() != null || query.lane() != Lane.NEAR) {
            return query.bounds();
        }
        double high = near.within().metres() / METRES_PER_DEGREE;
        double wide = high / Math.max(0.01, Math.cos(Math.toRadians(near.point().lat())));
        return new Bounds(
                Math.max(-90, near.point().lat() - high),
                Math.max(-180, near.point().lng() - wide),
                Math.min(90, near.point().lat() + high),
                Math.min(180, near.point().lng() + wide));
    }

    /** Rows that may meet a part: one of its words begins somewhere in the text, or one of its topics or offers is there. */
    private static void addPart(StringBuilder sql, ParsedQuery.Part part, Map<String, Object> values) {
        List<String> ways = new ArrayList<>();
        for (int i = 0; i < part.words().size(); i++) {
            ways.add(beginning(part.words().get(i), part.stems().get(i)));
        }
        part.topics().forEach(topic -> ways.add("\"" + topic + "\""));
        part.offers().forEach(offer -> ways.add("\"" + offer.replace('-', '_') + "\""));
        if (ways.isEmpty() || values.size() + ways.size() > MOST_WAYS) {
            return;
        }
        List<String> conditions = new ArrayList<>();
        for (String way : ways) {
            String name = "w" + values.size();
            values.put(name, "%" + way.replace("!", "!!").replace("_", "!_").replace("%", "!%") + "%");
            Stream.of("name", "cast(service as varchar)", "cast(place as varchar)")
                    .forEach(column -> conditions.add("lower(" + column + ") like :" + name + " escape '!'"));
        }
        sql.append(" and (").append(String.join(" or ", conditions)).append(")");
    }

    private static String beginning(String word, String stem) {
        int same = 0;
        while (same < Math.min(word.length(), stem.length()) && word.charAt(same) == stem.charAt(same)) {
            same++;
        }
        return word.substring(0, same);
    }

    private static Comparator<StoreMatch> order(ListingQuery query) {
        Comparator<StoreMatch> nearest = Comparator.comparing(
                match -> match.hit().distance(), Comparator.nullsLast(Comparator.<Distance>naturalOrder()));
        Comparator<StoreMatch> soonest = Comparator.comparingLong(StoreMatch::nextStart);
        Comparator<StoreMatch> byName = Comparator.comparing(StoreMatch::sortName);
        Comparator<StoreMatch> byId =
                Comparator.comparing(match -> match.hit().card().id().toString());
        Comparator<StoreMatch> first =
                switch (query.sort()) {
                    case BEST -> Comparator.comparingInt(StoreMatch::wordsNotInName);
                    case DISTANCE -> nearest;
                    case NEXT_DATE -> soonest;
                    case NAME -> byName;
                };
        return first.thenComparing(nearest)
                .thenComparing(soonest)
                .thenComparing(byName)
                .thenComparing(byId);
    }

    private Map<Facet, List<ListingResults.Count>> facets(
            List<Listing> rows, ListingQuery query, ParsedQuery understood, List<StoreMatch> matches) {
        // Only the filters differ, and these are held against the same rows.
        return new FacetCounts(query, (other, wanted) -> {
                    List<StoreMatch> others = matches(rows, other, understood);
                    return new SearchEngine.Counted(List.of(), others.size(), 0, facets(others), List.of());
                })
                .complete(facets(matches));
    }

    private static Map<Facet, List<ListingResults.Count>> facets(List<StoreMatch> matches) {
        Map<Facet, List<ListingResults.Count>> facets = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            Map<String, Long> counts = new HashMap<>();
            matches.forEach(match -> match.values(facet).forEach(value -> counts.merge(value, 1L, Long::sum)));
            facets.put(facet, ListingResults.counts(counts));
        }
        return facets;
    }

    private static List<MapCell> cells(ListingQuery query, List<StoreMatch> matches) {
        Integer zoom = query.cellZoom();
        if (zoom == null) {
            return List.of();
        }
        Map<String, Long> counts = new HashMap<>();
        for (StoreMatch match : matches) {
            LatLng point = match.hit().card().place().point();
            if (point != null) {
                counts.merge(MapCell.keyOf(point, zoom), 1L, Long::sum);
            }
        }
        return MapCell.cells(counts);
    }
}
