package org.alongside.search.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.place.AreasAround;
import org.alongside.place.Distance;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingQuery.Near;
import org.alongside.search.ListingResults;
import org.alongside.search.eligibility.Eligibility;
import org.alongside.search.eligibility.MatchExplanation;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.understanding.ParsedQuery;
import org.springframework.stereotype.Component;

/**
 * The one place that says in which order a results page is read: first what fits, by how it is reached; then what fits farther away than was
 * asked for, what fits in part, and what is not open to the person. Each service stands where it is read first.
 */
@Component
class PageOrder {

    /** Where nothing that fits is nearer, one this far away comes before what is joined from home. */
    private static final Distance A_JOURNEY = Distance.miles(25);

    /** Of those near, so many come before the first of each other reach: all of these are among the first six. */
    private static final int NEAR_FIRST = 3;

    /** Of several ways to reach a service, the first is shown. */
    private static final Comparator<PageHit> BEST_WAY = Comparator.comparing(PageHit::fit)
            .thenComparing(PageHit::reach, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final AreasAround areas;

    PageOrder(AreasAround areas) {
        this.areas = areas;
    }

    /** The first of the list, best first. */
    List<PageHit> best(ListingQuery asked, Collection<ListingResults> answers) {
        Set<UUID> services = new HashSet<>();
        List<PageHit> hits = answers.stream()
                .flatMap(results -> asTheyCome(asked, results).stream())
                .sorted(BEST_WAY)
                .filter(hit -> services.add(hit.hit().card().serviceId()))
                .toList();
        ParsedQuery said =
                answers.stream().findFirst().map(ListingResults::understood).orElse(ParsedQuery.NOTHING);
        return Stream.concat(byReach(hits, said).stream(), hits.stream().filter(hit -> hit.fit() != Fit.FITS))
                .toList();
    }

    /** What is open to anybody, whatever was asked for. */
    List<PageHit> openToAnybody(ListingQuery asked, List<ListingHit> open) {
        ListingResults results = new ListingResults(
                open, ListingResults.NONE.counts(), ListingResults.Extent.AS_ASKED, ParsedQuery.NOTHING);
        return asTheyCome(asked.in(Lane.EVERY), results);
    }

    /** In the order of these results. */
    List<PageHit> asTheyCome(ListingQuery asked, ListingResults results) {
        ParsedQuery said = results.understood();
        ListingQuery understood = asked.understood(said);
        Near near = understood.near();
        Set<String> around = ServiceCoverage.around(near, areas);
        return results.hits().stream()
                .map(hit -> {
                    Reach reach = near == null ? null : reach(hit, near, understood.lane(), around);
                    return new PageHit(
                            // From home it is near enough, however far away its room may be.
                            reach == Reach.REMOTE ? hit.unmeasured() : hit,
                            reach,
                            reach == Reach.COVERS
                                    ? ServiceCoverage.served(hit.card().place(), around, areas)
                                    : null,
                            fit(hit, said, understood.filters()));
                })
                .toList();
    }

    /** What fits: a few that are near, one of each other reach, the others reach by reach. */
    private static List<PageHit> byReach(List<PageHit> hits, ParsedQuery said) {
        Predicate<PageHit> isFar = hit -> hit.reach() == Reach.FARTHER;
        Deque<PageHit> near = fitting(hits, hit -> hit.reach() == null || hit.reach() == Reach.NEAR);
        Deque<PageHit> covers = fitting(hits, hit -> hit.reach() == Reach.COVERS);
        Deque<PageHit> remote = fitting(hits, hit -> hit.reach() == Reach.REMOTE);
        Deque<PageHit> journey = fitting(hits, isFar.and(PageOrder::isAJourney));
        Deque<PageHit> far = fitting(hits, isFar.and(hit -> !isAJourney(hit)));
        List<PageHit> order = new ArrayList<>();
        if (near.isEmpty()) {
            boolean isForOthers = !covers.isEmpty() && isForOthers(covers.getFirst(), said);
            move(covers, isForOthers ? 0 : 1, order);
            move(journey, NEAR_FIRST, order);
        }
        move(near, NEAR_FIRST, order);
        move(covers, 1, order);
        move(remote, 1, order);
        Stream.of(near, covers, remote, journey, far).forEach(order::addAll);
        return order;
    }

    /** Only for some people of whom nothing was said, and mainly about something else. */
    private static boolean isForOthers(PageHit hit, ParsedQuery said) {
        ListingCard card = hit.hit().card();
        return Eligibility.isForSomeUnnamed(card, said)
                && said.parts().stream()
                        .noneMatch(part ->
                                card.service().topics().stream().limit(1).anyMatch(part.topics()::contains));
    }

    private static boolean isAJourney(PageHit hit) {
        Distance distance = hit.hit().distance();
        return distance != null && distance.compareTo(A_JOURNEY) <= 0;
    }

    private static Deque<PageHit> fitting(List<PageHit> hits, Predicate<PageHit> reached) {
        return new ArrayDeque<>(hits.stream()
                .filter(hit -> hit.fit() == Fit.FITS)
                .filter(reached)
                .toList());
    }

    private static void move(Deque<PageHit> from, int most, List<PageHit> to) {
        for (int moved = 0; moved < most && !from.isEmpty(); moved++) {
            to.add(from.removeFirst());
        }
    }

    /** It fits if it has everything asked for that the vocabulary knows. Where the vocabulary knows nothing of it, half of the words are enough. */
    private static Fit fit(ListingHit hit, ParsedQuery said, Filters chosen) {
        List<MatchExplanation> why = MatchExplanation.of(hit.card(), said.withoutDetails());
        boolean byName = !why.isEmpty() && why.stream().allMatch(one -> one.tier() == MatchExplanation.Tier.NAME);
        if (!byName && Eligibility.of(hit.card(), said, chosen).isPresent()) {
            return Fit.ASIDE;
        }
        long lacking = why.stream()
                .filter(one -> one.tier() == MatchExplanation.Tier.NOT_FOUND)
                .count();
        return lacking > 0 && !(said.isUntold() && 2 * lacking < why.size()) ? Fit.PARTLY : Fit.FITS;
    }

    private Reach reach(ListingHit hit, Near near, Lane lane, Set<String> around) {
        return switch (lane) {
            case COVERS -> Reach.COVERS;
            case REMOTE -> Reach.REMOTE;
            default -> reach(hit, near, around);
        };
    }

    /** Worked out from what the listing says, which takes a tenth of a millisecond. */
    private Reach reach(ListingHit hit, Near near, Set<String> around) {
        ServiceCoverage coverage = ServiceCoverage.of(hit.card().place(), areas);
        if (coverage.isIn(Lane.NEAR, near, around)) {
            return Reach.NEAR;
        }
        if (coverage.isIn(Lane.COVERS, near, around)) {
            return Reach.COVERS;
        }
        return coverage.isIn(Lane.REMOTE, near, around) ? Reach.REMOTE : Reach.FARTHER;
    }
}
