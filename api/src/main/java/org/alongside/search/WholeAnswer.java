package org.alongside.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.understanding.Understood;

/**
 * All that a page shows for one question, in the order it is read: what fits, near the place and then from the other lanes; doors open to
 * anybody, where little fits; what fits in part; what stands {@link Aside}. No service stands in two of these.
 *
 * @param fits has everything asked for that the vocabulary knows
 * @param doors see {@link OpenDoors}
 * @param partly lacks something asked for
 */
public record WholeAnswer(
        List<ListingHit> fits, List<ListingHit> doors, List<ListingHit> partly, List<ListingHit> aside) {

    /** @param lanes the answers of the lanes, the one near the place first */
    public static WholeAnswer of(List<ListingResults> lanes, List<ListingHit> openDoors) {
        List<ListingHit> fits = new ArrayList<>();
        List<ListingHit> partly = new ArrayList<>();
        List<ListingHit> aside = new ArrayList<>();
        for (ListingResults lane : lanes) {
            Understood said = lane.understood();
            for (ListingHit hit : lane.hits()) {
                if (Aside.of(hit.card(), said).isPresent()) {
                    aside.add(hit);
                } else {
                    (isWhole(hit, said) ? fits : partly).add(hit);
                }
            }
        }
        List<ListingHit> doors = openDoors.stream()
                .filter(door -> Stream.of(fits, partly).flatMap(List::stream).noneMatch(hit -> hit.card()
                        .serviceId()
                        .equals(door.card().serviceId())))
                .toList();
        return new WholeAnswer(fits, doors, partly, aside);
    }

    /** As read from top to bottom. */
    public List<ListingHit> inOrder() {
        return Stream.of(fits, doors, partly, aside)
                .flatMap(List::stream)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isWhole(ListingHit hit, Understood said) {
        return Why.of(hit.card(), said.withoutDetails()).stream().noneMatch(why -> why.tier() == Why.Tier.NOT_FOUND);
    }
}
