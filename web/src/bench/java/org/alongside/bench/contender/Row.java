package org.alongside.bench.contender;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Term;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.search.Facet;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.alongside.when.PartOfDay;
import org.jspecify.annotations.Nullable;

/**
 * A flat listing for an index in plain Lucene. Written here and not shared with our own index, so that their agreement means something.
 *
 * @param starts in milliseconds, over the next 26 weeks
 * @param dayParts such as {@code TUE-EVENING}
 */
public record Row(
        UUID id,
        String name,
        String about,
        String where,
        @Nullable String description,
        @Nullable LatLng point,
        Map<Facet, Set<String>> facets,
        Set<String> dayParts,
        List<Long> starts,
        boolean allHours,
        boolean peerLed,
        int minimumAge,
        int maximumAge) {

    private static final int SECONDS_AHEAD = 26 * 7 * 24 * 3600;
    private static final int MOST_STARTS = 400;

    public static Row of(Listing listing, Gazetteer gazetteer, Instant now) {
        Draft draft = listing.service();
        Draft.MeetingPlace place = listing.shownPlace();
        List<Occurrence> occurrences = place.schedules().stream()
                .flatMap(schedule -> schedule.between(now, now.plusSeconds(SECONDS_AHEAD), MOST_STARTS).stream())
                .toList();
        Set<String> dayParts =
                occurrences.stream().flatMap(Row::dayParts).collect(Collectors.toCollection(TreeSet::new));
        boolean allHours = place.schedules().stream().anyMatch(schedule -> schedule.hours() == Hours.OPEN_ALL_HOURS);
        LedBy ledBy = draft.organiser().ledBy();
        Map<Facet, Set<String>> facets = facets(listing, draft, place, dayParts);
        if (allHours) {
            facets.put(Facet.WEEKDAY, Set.copyOf(Facet.WEEKDAY.terms()));
            facets.put(Facet.PART_OF_DAY, Set.copyOf(Facet.PART_OF_DAY.terms()));
        }
        return new Row(
                listing.id(),
                draft.name(),
                about(draft),
                where(place, gazetteer),
                draft.description(),
                place.point(),
                facets,
                dayParts,
                occurrences.stream().map(Row::millis).toList(),
                allHours,
                ledBy != null && ledBy.isPeerLed(),
                Objects.requireNonNullElse(draft.who().minimumAge(), 0),
                Objects.requireNonNullElse(draft.who().maximumAge(), Integer.MAX_VALUE));
    }

    private static Stream<String> dayParts(Occurrence occurrence) {
        String day = occurrence.start().getDayOfWeek().name().substring(0, 3);
        return PartOfDay.of(occurrence).stream().map(part -> day + "-" + part);
    }

    private static long millis(Occurrence occurrence) {
        return occurrence.start().toInstant().toEpochMilli();
    }

    private static String about(Draft draft) {
        return Stream.of(
                        draft.description(),
                        draft.who().words(),
                        draft.organiser().name())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" . "));
    }

    private static String where(Draft.MeetingPlace place, Gazetteer gazetteer) {
        Stream<String> own = Stream.of(place.locationName(), place.address1(), place.city(), place.postalCode())
                .filter(Objects::nonNull);
        return Stream.of(own, place.serviceArea().stream(), around(place, gazetteer))
                .flatMap(names -> names)
                .collect(Collectors.joining(" . "));
    }

    private static Stream<String> around(Draft.MeetingPlace place, Gazetteer gazetteer) {
        return Optional.ofNullable(place.city()).flatMap(gazetteer::largest).stream()
                .flatMap(town -> Stream.concat(Stream.of(town), areas(town, gazetteer)))
                .flatMap(GazetteerPlace::names);
    }

    private static Stream<GazetteerPlace> areas(GazetteerPlace town, Gazetteer gazetteer) {
        return town.within().stream()
                .flatMap(id -> gazetteer.find(id).stream())
                .filter(area -> !area.kind().equals("nation") && !area.kind().equals("region"));
    }

    private static Map<Facet, Set<String>> facets(
            Listing listing, Draft draft, Draft.MeetingPlace place, Set<String> dayParts) {
        Map<Facet, Set<String>> facets = new TreeMap<>();
        facets.put(Facet.KIND, terms(Stream.ofNullable(draft.kind())));
        facets.put(Facet.OFFER, terms(draft.offers().stream()));
        facets.put(Facet.TOPIC, Set.copyOf(draft.topics()));
        facets.put(Facet.AUDIENCE, Set.copyOf(draft.who().audience()));
        facets.put(Facet.ATTENDANCE, terms(Stream.of(place.attendance())));
        facets.put(Facet.WEEKDAY, lower(dayParts.stream().map(token -> token.substring(0, 3))));
        facets.put(Facet.PART_OF_DAY, lower(dayParts.stream().map(token -> token.substring(4))));
        facets.put(Facet.ACCESS, terms(place.access().stream()));
        facets.put(Facet.JOINING, terms(Stream.ofNullable(draft.contact().joining())));
        facets.put(Facet.LED_BY, terms(Stream.ofNullable(draft.organiser().ledBy())));
        facets.put(Facet.RUN_BY, terms(Stream.ofNullable(draft.organiser().runBy())));
        facets.put(Facet.COST, cost(draft.participation()));
        facets.put(Facet.LANGUAGE, Set.copyOf(draft.participation().languages()));
        facets.put(Facet.NETWORK, Set.of(listing.network()));
        addWho(facets, draft);
        facets.put(Facet.PARTICIPATION, participation(draft.participation(), draft.firstVisit()));
        return facets;
    }

    private static void addWho(Map<Facet, Set<String>> facets, Draft draft) {
        facets.put(Facet.SPACE, terms(Stream.ofNullable(draft.who().space())));
        facets.put(Facet.EXPERIENCE, terms(draft.who().experience().stream()));
        facets.put(
                Facet.SETTING, terms(Stream.of(draft.who().setting()).filter(setting -> setting != Setting.COMMUNITY)));
        facets.put(Facet.ROLE, terms(draft.organiser().roles().stream()));
        facets.put(Facet.EMPLOYER, terms(Stream.ofNullable(draft.organiser().employer())));
        facets.put(Facet.WORKERS, terms(Stream.ofNullable(draft.organiser().workers())));
    }

    private static Set<String> participation(Draft.Participation room, Draft.FirstVisit visit) {
        Map<String, Boolean> stated = new TreeMap<>();
        stated.put("no-diagnosis", Boolean.TRUE.equals(room.noDiagnosis()));
        stated.put("bring-someone", Boolean.TRUE.equals(room.bringSomeone()));
        stated.put("no-notes", "no".equalsIgnoreCase(room.notesKept()));
        stated.put("no-staff", Boolean.FALSE.equals(room.staffPresent()));
        stated.put("staff-present", Boolean.TRUE.equals(room.staffPresent()));
        stated.put("just-listen", Boolean.TRUE.equals(visit.justListen()));
        stated.put("can-leave", Boolean.TRUE.equals(visit.canLeave()));
        stated.put("camera-off", Boolean.TRUE.equals(visit.cameraOff()));
        stated.put("meet-you", visit.meetYou() != null && !visit.meetYou().equalsIgnoreCase("no"));
        return stated.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<String> cost(Draft.Participation room) {
        if (room.isFree()) {
            return Set.of("free");
        }
        return room.cost() == null ? Set.of() : Set.of("paid");
    }

    private static Set<String> terms(Stream<? extends Enum<?>> values) {
        return values.map(Term::of).collect(Collectors.toSet());
    }

    private static Set<String> lower(Stream<String> tokens) {
        return tokens.map(token -> token.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
