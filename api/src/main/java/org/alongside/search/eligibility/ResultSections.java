package org.alongside.search.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alongside.place.Distance;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingResults;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * All that a page shows for one question, in the order it is read: what fits, near the place and then from the other lanes; doors open to
 * anybody; what fits and is farther away than was asked for; what fits in part; what stands {@link Eligibility}. No service stands in two of these.
 *
 * @param fits has everything asked for that the vocabulary knows; where it knows nothing of it, has most of the words
 * @param doors see {@link OpenAccessServices}
 * @param farther fits, and would be too far; it comes before the doors where nothing is nearer
 * @param partly lacks something asked for
 */
public record ResultSections(
        List<ListingHit> fits,
        List<ListingHit> doors,
        List<ListingHit> farther,
        List<ListingHit> partly,
        List<ListingHit> aside) {

    /**
     * @param lanes the answers of the lanes, the one near the place first
     * @param openDoors looked for where little fits
     * @param near how far was asked for; nothing without a place
     */
    public static ResultSections of(
            List<ListingResults> lanes, Supplier<List<ListingHit>> openDoors, @Nullable Distance near) {
        ResultSections answer = new ResultSections(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        boolean first = true;
        for (ListingResults lane : lanes) {
            Distance limit = first ? near : null;
            lane.hits()
                    .forEach(hit -> answer.place(hit, lane.understood(), limit).add(hit));
            first = false;
        }
        if (answer.fits.size() >= OpenAccessServices.LITTLE) {
            return answer;
        }
        openDoors.get().stream()
                .filter(door -> Stream.of(answer.fits, answer.farther, answer.partly)
                        .flatMap(List::stream)
                        .noneMatch(
                                hit -> hit.card().serviceId().equals(door.card().serviceId())))
                .forEach(answer.doors::add);
        return answer;
    }

    /** Everything as the engine has it. */
    public static ResultSections asItComes(List<ListingResults> lanes) {
        List<ListingHit> all =
                lanes.stream().flatMap(lane -> lane.hits().stream()).toList();
        return new ResultSections(all, List.of(), List.of(), List.of(), List.of());
    }

    private List<ListingHit> place(ListingHit hit, ParsedQuery said, @Nullable Distance near) {
        List<MatchExplanation> why = MatchExplanation.of(hit.card(), said.withoutDetails());
        boolean byName = !why.isEmpty() && why.stream().allMatch(one -> one.tier() == MatchExplanation.Tier.NAME);
        if (!byName && Eligibility.of(hit.card(), said).isPresent()) {
            return aside;
        }
        long lacking = why.stream()
                .filter(one -> one.tier() == MatchExplanation.Tier.NOT_FOUND)
                .count();
        if (lacking > 0 && !(said.isUntold() && 2 * lacking < why.size())) {
            return partly;
        }
        Distance distance = hit.distance();
        boolean isFar = near != null && distance != null && distance.compareTo(near) > 0;
        return isFar ? farther : fits;
    }

    /** As read from top to bottom. */
    public List<ListingHit> inOrder() {
        Stream<List<ListingHit>> parts = fits.isEmpty()
                ? Stream.of(farther, doors, partly, aside)
                : Stream.of(fits, doors, farther, partly, aside);
        return parts.flatMap(List::stream).toList();
    }
}
