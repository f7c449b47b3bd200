package org.alongside.search.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.Space;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Doors that are open to anybody around a place, whatever they came to look for: the nearest hub, and lines and rooms online where people
 * talk with whoever is there, those made for anybody first; with no waiting list. Where these are few, whoever helps to look further. For the
 * end of every page that found little.
 */
@Component
public class OpenAccessServices {

    /** Where fewer services than this fit, little was found. */
    static final int LITTLE = 10;

    private static final Distance A_JOURNEY = Distance.miles(25);

    /** With one listing that fits, they fill the first five, so that what cannot be gone to comes after. */
    private static final int DOORS = 4;

    private static final int LINES = 3;

    /** Hubs stand by themselves; who comes to an activity comes to do something. */
    private static final Set<Kind> ACTIVITIES = EnumSet.of(Kind.COMMUNITY_HUB, Kind.LOCAL_ACTIVITY);

    /** Enough to choose from those for this area first. */
    private static final int LOOKED_AT = 20;

    private static final Filters HUB = Filters.of(Facet.KIND, "community-hub");
    private static final Filters GUIDE = Filters.of(Facet.OFFER, "navigation");
    private static final Filters TALK = Filters.of(Facet.TOPIC, "loneliness")
            .with(Facet.OFFER, "one-to-one", "crisis-alternative", "online-community")
            .with(Facet.ATTENDANCE, "phone", "online", "hybrid");

    private final ListingSearch search;

    OpenAccessServices(ListingSearch search) {
        this.search = search;
    }

    /** @param age of the person who looks, in years; nothing where it was not said */
    public List<ListingHit> near(ListingQuery.Near place, @Nullable Integer age) {
        ListingQuery any = ListingQuery.of("").page(0, LOOKED_AT).near(place.within(A_JOURNEY));
        List<ListingHit> hubs = Stream.of(Lane.NEAR, Lane.COVERS, Lane.REMOTE)
                .flatMap(lane -> open(any.in(lane).with(aged(HUB, age))).stream()
                        .filter(hit -> lane != Lane.REMOTE || !isForEverywhere(hit)))
                .limit(DOORS)
                .toList();
        List<ListingHit> lines = open(any.in(Lane.REMOTE).with(aged(TALK, age))).stream()
                .filter(hit -> !ACTIVITIES.contains(hit.card().service().kind()))
                .sorted(Comparator.comparing(OpenAccessServices::isMadeForSome)
                        .thenComparing(OpenAccessServices::isForEverywhere)
                        .thenComparing(OpenAccessServices::isWritten))
                .toList();
        List<ListingHit> all = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
        all.addAll(Math.min(1, all.size()), hubs.subList(0, Math.min(DOORS - all.size(), hubs.size())));
        if (all.size() < DOORS) {
            Stream.of(Lane.NEAR, Lane.COVERS)
                    .flatMap(lane -> open(any.in(lane).with(aged(GUIDE, age))).stream())
                    .filter(hit -> hit.card().service().kind() != Kind.COMMUNITY_HUB && !isMadeForSome(hit))
                    .limit(DOORS - all.size())
                    .forEach(all::add);
        }
        lines.stream().skip(LINES).limit(DOORS - all.size()).forEach(all::add);
        return all;
    }

    private static Filters aged(Filters filters, @Nullable Integer age) {
        return filters.aged(age);
    }

    private List<ListingHit> open(ListingQuery query) {
        return search.search(query).hits().stream()
                .filter(hit -> Eligibility.of(hit.card(), ParsedQuery.NOTHING).isEmpty()
                        && !Boolean.TRUE.equals(hit.card().service().who().audienceOnly())
                        && hasSpace(hit.card().service().who().space()))
                .toList();
    }

    private static boolean hasSpace(@Nullable Space space) {
        return space == null || space == Space.OPEN;
    }

    private static boolean isMadeForSome(ListingHit hit) {
        return !hit.card().service().who().audience().isEmpty();
    }

    private static boolean isForEverywhere(ListingHit hit) {
        List<String> areas = hit.card().place().serviceArea();
        return areas.isEmpty() || areas.contains("UK");
    }

    private static boolean isWritten(ListingHit hit) {
        return hit.card().place().attendance() != Attendance.PHONE;
    }
}
