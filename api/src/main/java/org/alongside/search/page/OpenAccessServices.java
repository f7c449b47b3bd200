package org.alongside.search.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.Space;
import org.alongside.place.AreasAround;
import org.alongside.place.Distance;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.eligibility.Eligibility;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Services around a place that are open to anybody, whatever they look for: the nearest hubs, and lines and online rooms where people talk.
 * Those made for anybody come first, and none has a waiting list. Where these are few, services that help to look further are added. They
 * stand after what fits on every page that found little, where the place lies in the area they name.
 */
@Component
class OpenAccessServices {

    private static final Distance A_JOURNEY = Distance.miles(25);

    /** With one listing that fits, they fill the first five, so that what is not open to the person comes after. */
    static final int MOST = 4;

    private static final int LINES = 3;

    /** No line for anybody: a hub is counted by itself, and people come to an activity to do something. */
    private static final Set<Kind> ACTIVITIES = EnumSet.of(Kind.COMMUNITY_HUB, Kind.LOCAL_ACTIVITY);

    /** Enough to choose from those for this area first. */
    private static final int LOOKED_AT = 20;

    private static final Filters HUB = Filters.of(Facet.KIND, "community-hub");
    private static final Filters GUIDE = Filters.of(Facet.OFFER, "navigation");
    private static final Filters TALK = Filters.of(Facet.OFFER, "one-to-one", "crisis-alternative", "online-community")
            .with(Facet.ATTENDANCE, "phone", "online", "hybrid");

    private final ListingSearch search;
    private final Vocabulary vocabulary;
    private final AreasAround areas;

    OpenAccessServices(ListingSearch search, Vocabulary vocabulary, AreasAround areas) {
        this.areas = areas;
        this.search = search;
        this.vocabulary = vocabulary;
    }

    /** @param age of the person who looks, in years; null where it was not given */
    List<ListingHit> near(ListingQuery.Near place, @Nullable Integer age) {
        ListingQuery any = ListingQuery.of("")
                .page(0, LOOKED_AT)
                .near(new ListingQuery.Near(place.point(), A_JOURNEY, place.area(), 0));
        List<ListingHit> hubs = Stream.of(Lane.NEAR, Lane.COVERS, Lane.REMOTE)
                .flatMap(lane -> open(any.in(lane).with(HUB.aged(age))).stream()
                        .filter(hit -> lane != Lane.REMOTE || !isForEverywhere(hit)))
                .filter(once())
                .limit(MOST)
                .toList();
        List<ListingHit> lines = lines(any.in(Lane.REMOTE), age);
        List<ListingHit> all = new ArrayList<>(lines.subList(0, Math.min(LINES, lines.size())));
        all.addAll(Math.min(1, all.size()), hubs.subList(0, Math.min(MOST - all.size(), hubs.size())));
        if (all.size() < MOST) {
            Stream.of(Lane.NEAR, Lane.COVERS)
                    .flatMap(lane -> open(any.in(lane).with(GUIDE.aged(age))).stream())
                    .filter(hit -> hit.card().service().kind() != Kind.COMMUNITY_HUB && !isMadeForSome(hit))
                    .filter(once())
                    .limit(MOST - all.size())
                    .forEach(all::add);
        }
        lines.stream().skip(LINES).limit(MOST - all.size()).forEach(all::add);
        return all;
    }

    private List<ListingHit> lines(ListingQuery remote, @Nullable Integer age) {
        Set<String> topics = vocabulary.rules().openToAnybody();
        if (topics.isEmpty()) {
            return List.of();
        }
        Filters talk = TALK.with(Facet.TOPIC, topics.toArray(String[]::new));
        return open(remote.with(talk.aged(age))).stream()
                .filter(hit -> !ACTIVITIES.contains(hit.card().service().kind()))
                .sorted(Comparator.comparing(OpenAccessServices::isMadeForSome)
                        .thenComparing(OpenAccessServices::isForEverywhere)
                        .thenComparing(OpenAccessServices::isWritten))
                .toList();
    }

    private List<ListingHit> open(ListingQuery query) {
        Set<String> around = ServiceCoverage.around(query.near(), areas);
        ListingResults found = search.search(query);
        return found.hits().stream()
                .filter(hit -> Eligibility.of(hit.card(), found.understood(), Filters.NONE)
                                .isEmpty()
                        && isForHere(hit, around)
                        && !Boolean.TRUE.equals(hit.card().service().who().audienceOnly())
                        && hasSpace(hit.card().service().who().space()))
                .toList();
    }

    /** A service of several lanes counts in the first of them. */
    private static Predicate<ListingHit> once() {
        Set<UUID> services = new HashSet<>();
        return hit -> services.add(hit.card().serviceId());
    }

    /** Where it names areas, the place lies in one of them. */
    private boolean isForHere(ListingHit hit, Set<String> around) {
        Draft.MeetingPlace place = hit.card().place();
        return place.serviceArea().isEmpty() || ServiceCoverage.served(place, around, areas) != null;
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
