package org.alongside.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.alongside.listing.Attendance;
import org.alongside.listing.Kind;
import org.alongside.place.Distance;
import org.alongside.understanding.Understood;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Doors that are open to anybody around a place, whatever they came to look for: the nearest hub, and lines and rooms online where people
 * talk with whoever is there. For the end of every page that found little.
 */
@Component
public class OpenDoors {

    /** A page with fewer services than this found little. */
    public static final int LITTLE = 10;

    private static final Distance A_JOURNEY = Distance.miles(25);
    private static final int HUBS = 1;
    private static final int LINES = 3;

    /** Enough to choose from those for this area first. */
    private static final int LOOKED_AT = 20;

    private static final Filters HUB = Filters.of(Facet.KIND, "community-hub");
    private static final Filters TALK = Filters.of(Facet.TOPIC, "loneliness")
            .with(Facet.OFFER, "one-to-one", "crisis-alternative", "online-community")
            .with(Facet.ATTENDANCE, "phone", "online", "hybrid");

    private final ListingSearch search;

    OpenDoors(ListingSearch search) {
        this.search = search;
    }

    /** @param age of the person who looks, in years; nothing where it was not said */
    public List<ListingHit> near(ListingQuery.Near place, @Nullable Integer age) {
        ListingQuery any = ListingQuery.of("").page(0, LOOKED_AT).near(place.within(A_JOURNEY));
        List<ListingHit> doors = new ArrayList<>();
        for (Lane lane : List.of(Lane.NEAR, Lane.COVERS)) {
            doors.addAll(open(any.in(lane).with(aged(HUB, age))));
        }
        List<ListingHit> hubs = doors.stream().limit(HUBS).toList();
        List<ListingHit> lines = open(any.in(Lane.REMOTE).with(aged(TALK, age))).stream()
                .filter(hit -> hit.card().service().kind() != Kind.COMMUNITY_HUB)
                .sorted(Comparator.comparing(OpenDoors::isForEverywhere).thenComparing(OpenDoors::isWritten))
                .limit(LINES)
                .toList();
        List<ListingHit> all = new ArrayList<>(lines);
        all.addAll(Math.min(1, all.size()), hubs);
        return all;
    }

    private static Filters aged(Filters filters, @Nullable Integer age) {
        return filters.aged(age);
    }

    private List<ListingHit> open(ListingQuery query) {
        return search.search(query).hits().stream()
                .filter(hit -> Aside.of(hit.card(), Understood.NOTHING).isEmpty()
                        && !Boolean.TRUE.equals(hit.card().service().who().audienceOnly()))
                .toList();
    }

    private static boolean isForEverywhere(ListingHit hit) {
        List<String> areas = hit.card().place().serviceArea();
        return areas.isEmpty() || areas.contains("UK");
    }

    private static boolean isWritten(ListingHit hit) {
        return hit.card().place().attendance() != Attendance.PHONE;
    }
}
