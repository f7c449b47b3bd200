package org.alongside.search.query;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.place.AreasAround;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.ratelimit.QueryCancelledException;
import org.alongside.ratelimit.RequestBudget;
import org.alongside.search.Facet;
import org.alongside.search.Lane;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingResults.Loosened;
import org.alongside.search.ListingResults.Step;
import org.alongside.search.ListingSearch;
import org.alongside.search.index.ListingTimes;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.search.query.SearchContext.Asked;
import org.alongside.search.query.SearchEngine.Counted;
import org.alongside.search.query.SearchEngine.Row;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Service;

/**
 * Search in the index: parses the words, asks the engine to count and to rank, and looks up the cards of the page. It never reads the
 * database. Without an index, the package {@code fallback} answers.
 */
@Service
@Fallback
@EnableConfigurationProperties(Weights.class)
public class HibernateListingSearch implements ListingSearch {

    private static final int MOST_ALSO = 10;

    /** The deepest page, and a page more for listings of the same services. A cluster returns no more. */
    private static final int MOST_ROWS = ListingQuery.DEEPEST + ListingQuery.LARGEST;

    private final QueryParser understanding;
    private final AreasAround areas;
    private final Weights weights;
    private final Clock clock;
    private final SearchEngines engines;

    HibernateListingSearch(
            QueryParser understanding, AreasAround areas, Weights weights, Clock clock, SearchEngines engines) {
        this.understanding = understanding;
        this.areas = areas;
        this.weights = weights;
        this.clock = clock;
        this.engines = engines;
    }

    @Override
    public ListingResults search(ListingQuery asked) {
        ParsedQuery understood = ClauseBudget.bounded(asked.parsed(understanding::of));
        ListingQuery query = asked.understood(understood);
        Set<String> around = ServiceCoverage.around(query.near(), areas);
        return answered(engine -> {
            SearchContext context = new SearchContext(
                    engine, weights, clock.instant(), understood, asked.filters(), around, new HashMap<>());
            if (query.isOfEveryLane()) {
                return ofEveryLane(context, query);
            }
            List<Asked> exact = List.of(new Asked(query, false));
            Page page = page(context, exact);
            return page.counted.services() >= Math.max(1, query.enough())
                    ? results(context, query, exact, page, List.of())
                    : widened(context, query, page);
        });
    }

    private static ListingResults widened(SearchContext context, ListingQuery asked, Page exact) {
        QueryRelaxation.Found found = new QueryRelaxation(context, asked, exact.counted.services()).find(asked);
        boolean asItWas = !found.some() && found.query().equals(asked);
        List<Asked> any = List.of(new Asked(found.query(), found.some()));
        return results(context, asked, any, asItWas ? exact : page(context, any), found.steps());
    }

    /**
     * What is near is looked for as if it were asked for alone, and let go of what it lets go of. The other lanes never let go of anything, so
     * where it let go of times they have nothing.
     */
    private static ListingResults ofEveryLane(SearchContext context, ListingQuery query) {
        ListingQuery near = query.in(Lane.NEAR).without(Set.of());
        long services = context.count(near, false, Set.of(), 0).services();
        QueryRelaxation relaxation = new QueryRelaxation(context, near, services);
        QueryRelaxation.Found found = services >= Math.max(1, near.enough())
                ? new QueryRelaxation.Found(near, false, services, List.of())
                : relaxation.find(near);
        List<Asked> any = new ArrayList<>();
        if (found.query().filters().equals(near.filters())) {
            ListingQuery whole = found.some() ? near.near(relaxation.reaching(near)) : found.query();
            any.add(new Asked(whole.in(Lane.EVERY).without(query.without()), false));
        }
        if (any.isEmpty() || found.some()) {
            any.add(new Asked(found.query().without(query.without()), found.some()));
        }
        return results(context, query, any, page(context, any), found.steps());
    }

    /** @param any questions of which each hit answers one */
    private static ListingResults results(
            SearchContext context, ListingQuery asked, List<Asked> any, Page page, List<Step> steps) {
        Counted counted = page.counted;
        ListingQuery query = any.getFirst().query();
        FacetCounts.Engine again = (other, wanted) -> context.count(
                any.stream()
                        .map(one -> new Asked(one.query().with(other.filters()), one.some()))
                        .toList(),
                wanted,
                0);
        ListingQuery.Near near = query.near();
        return new ListingResults(
                hits(context.engine(), query, page.rows),
                new ListingResults.Counts(
                        counted.total(),
                        counted.services(),
                        query.facets() ? new FacetCounts(query, again).complete(counted.facets()) : Map.of(),
                        counted.cells()),
                new ListingResults.Extent(
                        context.understood().cut() ? reported(steps, near, counted.services()) : steps,
                        near == null ? null : near.within(),
                        ListingTimes.knownUntil(asked.filters(), context.now()),
                        false),
                context.understood());
    }

    /** Words that were left out are reported as words that were let go. */
    private static List<Step> reported(List<Step> steps, ListingQuery.@Nullable Near near, long services) {
        if (steps.isEmpty()) {
            return List.of(new Step(Set.of(Loosened.WORDS), near == null ? null : near.within(), services));
        }
        return steps.stream().map(step -> step.with(Loosened.WORDS)).toList();
    }

    private record Page(Counted counted, List<Row> rows) {}

    /** Asks for twice as many listings until they make all the services of the page. */
    private static Page page(SearchContext context, List<Asked> any) {
        ListingQuery query = any.getFirst().query();
        Set<Facet> facets = query.facets() ? EnumSet.allOf(Facet.class) : Set.of();
        boolean best = query.sort() == ListingQuery.Sort.BEST;
        int end = query.offset() + query.size();
        int services = query.size() == 0 ? 0 : best ? Math.max(end, ServiceGrouping.SEEN) : end;
        int rows = services;
        while (true) {
            Counted counted = context.count(any, facets, rows);
            List<Row> folded = ServiceGrouping.fold(counted.rows());
            if (folded.size() >= services || counted.rows().size() < rows || rows >= MOST_ROWS) {
                List<Row> order = best ? ServiceGrouping.spread(folded, context, query) : folded;
                return new Page(
                        counted, order.subList(Math.min(query.offset(), order.size()), Math.min(end, order.size())));
            }
            rows = Math.min(2 * rows, MOST_ROWS);
        }
    }

    @Override
    public Optional<ListingCard> find(UUID listing) {
        return answered(
                engine -> engine.cards(List.of(listing), List.of()).stream().findFirst());
    }

    @Override
    public List<ListingCard> ofService(UUID service) {
        return answered(engine -> engine.cards(List.of(), List.of(service)).stream()
                .sorted(Comparator.comparing(ListingCard::placeKey))
                .toList());
    }

    private static List<ListingHit> hits(SearchEngine engine, ListingQuery query, List<Row> rows) {
        Map<UUID, List<ListingCard>> services = cards(engine, rows).stream()
                .sorted(Comparator.comparing(ListingCard::placeKey))
                .collect(Collectors.groupingBy(ListingCard::serviceId));
        LatLng from = query.measuredFrom();
        return rows.stream()
                .map(row -> hit(row, services.getOrDefault(row.service(), List.of()), from))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Null if the listing was withdrawn in the meantime. */
    private static @Nullable ListingHit hit(Row row, List<ListingCard> service, @Nullable LatLng from) {
        return service.stream()
                .filter(card -> card.id().equals(row.listing()))
                .findFirst()
                .map(card -> new ListingHit(
                        card,
                        distance(from, card.place().point()),
                        service.stream()
                                .filter(other -> other != card)
                                .limit(MOST_ALSO)
                                .toList()))
                .orElse(null);
    }

    private static @Nullable Distance distance(@Nullable LatLng from, @Nullable LatLng to) {
        return from == null || to == null ? null : from.to(to);
    }

    /** The cards of these listings, and of the other listings of their services. */
    private static List<ListingCard> cards(SearchEngine engine, List<Row> rows) {
        Map<Boolean, List<Row>> bySeveral = rows.stream().collect(Collectors.partitioningBy(Row::ofSeveral));
        return engine.cards(
                bySeveral.getOrDefault(false, List.of()).stream()
                        .map(Row::listing)
                        .toList(),
                bySeveral.getOrDefault(true, List.of()).stream()
                        .map(Row::service)
                        .toList());
    }

    private <T> T answered(Function<SearchEngine, T> question) {
        try (SearchEngine engine = engines.open()) {
            return question.apply(engine);
        } catch (QueryCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever it is, the store may answer; not where the time for both is over.
            RequestBudget.check();
            throw EngineFaults.told(e);
        }
    }
}
