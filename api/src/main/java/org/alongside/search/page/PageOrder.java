package org.alongside.search.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.place.AreasAround;
import org.alongside.place.Distance;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingQuery.Near;
import org.alongside.search.ListingResults;
import org.alongside.search.eligibility.Eligibility;
import org.alongside.search.eligibility.MatchExplanation;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The one place that says in which order a results page is read: what fits, lane by lane; what is open to anybody; what is farther than asked for,
 * which comes earlier where nothing fits nearer; what fits in part; what is not open to the person. A service stands where it is read first.
 */
@Component
class PageOrder {

    /** Where fewer services than this fit, little was found. */
    static final int LITTLE = 10;

    private static final Set<Section> FIT = Set.of(Section.LIST, Section.COVERS, Section.REMOTE);

    private final AreasAround areas;

    /** @param lane in which it was found; {@link Lane#ANY} where the lane does not say how it is reached */
    private record Placed(ListingHit hit, Lane lane) {}

    PageOrder(AreasAround areas) {
        this.areas = areas;
    }

    /** @param openAccess looked for where little fits */
    List<PageSection> sections(LaneAnswers answers, Supplier<List<ListingHit>> openAccess) {
        Map<Section, List<Placed>> placed = placed(answers);
        long fit = FIT.stream().mapToLong(section -> in(placed, section).size()).sum();
        if (fit < LITTLE && answers.isDivided()) {
            Set<UUID> shown = Stream.of(Section.LIST, Section.COVERS, Section.REMOTE, Section.FARTHER, Section.PARTLY)
                    .flatMap(section -> in(placed, section).stream())
                    .map(PageOrder::service)
                    .collect(Collectors.toSet());
            placed.put(
                    Section.OPEN_ACCESS,
                    openAccess.get().stream()
                            .map(hit -> new Placed(hit, Lane.ANY))
                            .filter(open -> !shown.contains(service(open)))
                            .toList());
        }
        return read(placed, fit == 0, answers);
    }

    private static Map<Section, List<Placed>> placed(LaneAnswers answers) {
        Near near = answers.question().near();
        ListingQuery understood = answers.understood();
        // A lane that was asked for alone reaches as far as it reaches.
        Distance asked = near == null || answers.isOneAlone() ? null : near.within();
        Map<Section, List<Placed>> placed = new EnumMap<>(Section.class);
        answers.all().forEach((own, results) -> results.hits().forEach(hit -> {
            Section section = answers.isDivided()
                    ? section(hit, results.understood(), own, own == Section.LIST ? asked : null)
                    : own;
            placed.computeIfAbsent(section, any -> new ArrayList<>()).add(new Placed(hit, own.laneIn(understood)));
        }));
        return placed;
    }

    /**
     * It fits if it has everything asked for that the vocabulary knows. Where the vocabulary knows nothing of it, half of the words are enough.
     *
     * @param own where it stands if it fits
     * @param asked how far is not too far; null for any distance
     */
    private static Section section(ListingHit hit, ParsedQuery said, Section own, @Nullable Distance asked) {
        List<MatchExplanation> why = MatchExplanation.of(hit.card(), said.withoutDetails());
        boolean byName = !why.isEmpty() && why.stream().allMatch(one -> one.tier() == MatchExplanation.Tier.NAME);
        if (!byName && Eligibility.of(hit.card(), said).isPresent()) {
            return Section.ASIDE;
        }
        long lacking = why.stream()
                .filter(one -> one.tier() == MatchExplanation.Tier.NOT_FOUND)
                .count();
        if (lacking > 0 && !(said.isUntold() && 2 * lacking < why.size())) {
            return Section.PARTLY;
        }
        Distance distance = hit.distance();
        return asked != null && distance != null && distance.compareTo(asked) > 0 ? Section.FARTHER : own;
    }

    private List<PageSection> read(Map<Section, List<Placed>> placed, boolean nothingFits, LaneAnswers answers) {
        Near near = answers.understood().near();
        Set<String> around = ServiceCoverage.around(near, areas);
        Set<UUID> shown = new HashSet<>();
        List<PageSection> sections = new ArrayList<>();
        for (Section kind : order(nothingFits)) {
            List<PageHit> hits = in(placed, kind).stream()
                    .filter(one -> shown.add(service(one)))
                    .map(one -> new PageHit(
                            // From home it is near enough, however far away its room may be.
                            kind == Section.REMOTE ? one.hit.unmeasured() : one.hit,
                            near == null ? null : reach(one, near, around)))
                    .toList();
            if (!hits.isEmpty()) {
                ListingResults lane = answers.all().get(kind);
                sections.add(new PageSection(kind, lane == null ? hits.size() : lane.services(), hits));
            }
        }
        return sections;
    }

    private static List<Section> order(boolean nothingFits) {
        List<Section> order = new ArrayList<>(List.of(Section.values()));
        if (nothingFits) {
            order.remove(Section.FARTHER);
            order.add(order.indexOf(Section.OPEN_ACCESS), Section.FARTHER);
        }
        return order;
    }

    private Reach reach(Placed placed, Near near, Set<String> around) {
        Distance distance = placed.hit.distance();
        boolean isFar = distance != null && distance.compareTo(near.within()) > 0;
        return switch (placed.lane) {
            case COVERS -> Reach.COVERS;
            case REMOTE -> Reach.REMOTE;
            case NEAR -> isFar ? reach(placed.hit, near, around) : Reach.NEAR;
            case ANY -> reach(placed.hit, near, around);
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

    private static List<Placed> in(Map<Section, List<Placed>> placed, Section section) {
        return placed.getOrDefault(section, List.of());
    }

    private static UUID service(Placed placed) {
        return placed.hit.card().serviceId();
    }
}
