package org.alongside.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.place.AreasAround;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.search.index.FacetValues;
import org.alongside.search.index.ListingDocument;
import org.alongside.search.index.ListingTimes;
import org.alongside.search.index.ServiceCoverage;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.Words;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.alongside.when.PartOfDay;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question by looking at every listing of the store, one after the other, with plain loops and no index: slow, short, and right if
 * anything is. Written from what the rules say, not from how the engine's conditions are written.
 */
final class Oracle {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final Set<Facet> TIMES = Set.of(Facet.WEEKDAY, Facet.PART_OF_DAY);

    private final List<Seen> all;
    private final AreasAround areas;

    Oracle(List<Listing> listings, ListingDocument document, AreasAround areas, Instant now) {
        this.areas = areas;
        this.all = listings.stream()
                .filter(Listing::isPublic)
                .map(listing -> Seen.of(listing, document, areas, now))
                .toList();
    }

    List<Seen> all() {
        return all;
    }

    /** @param query with what its words say already counted in */
    List<Seen> members(ListingQuery query, ParsedQuery said, boolean some) {
        return there(query, said, some).stream()
                .filter(seen -> filters(seen, query.filters()))
                .toList();
    }

    /** Whatever the filters. */
    private List<Seen> there(ListingQuery query, ParsedQuery said, boolean some) {
        Set<String> around = query.near() == null ? Set.of() : around(query.near());
        return all.stream()
                .filter(seen -> words(seen, said, some) && place(seen, query, around))
                .toList();
    }

    private Set<String> around(ListingQuery.Near near) {
        return near.area() == null ? areas.at(near.point()) : areas.of(near.area());
    }

    /** The services of these listings, in the order asked for, by the first listing of each. */
    static List<UUID> services(List<Seen> members, ListingQuery query) {
        Set<UUID> services = new LinkedHashSet<>();
        members.stream().sorted(order(query)).forEach(seen -> services.add(seen.listing.serviceId()));
        return List.copyOf(services);
    }

    private static Comparator<Seen> order(ListingQuery query) {
        LatLng from = query.near() == null || query.near().area() != null
                ? null
                : query.near().point();
        Comparator<Seen> distance = Comparator.comparingDouble(seen -> from == null || seen.point == null
                ? Double.MAX_VALUE
                : Math.round(from.to(seen.point).metres()));
        Comparator<Seen> next =
                Comparator.comparing(seen -> seen.listing.nextStart(), Comparator.nullsLast(Comparator.naturalOrder()));
        Comparator<Seen> name = Comparator.comparing(
                seen -> Gazetteer.folded(seen.listing.service().name()));
        Comparator<Seen> id = Comparator.comparing(seen -> seen.listing.id().toString());
        return switch (query.sort()) {
            case NEXT_DATE -> next.thenComparing(distance).thenComparing(name).thenComparing(id);
            case NAME -> name.thenComparing(distance).thenComparing(next).thenComparing(id);
            case DISTANCE, BEST ->
                distance.thenComparing(next).thenComparing(name).thenComparing(id);
        };
    }

    /**
     * The services in the order called best: the formula over the engine's own score of the words, each service by its best listing, and no
     * more than three of one organisation among the first ten, looking at sixty.
     *
     * @param scores what the listings of a service come to, by the formula
     */
    static List<UUID> best(Map<UUID, Double> scores, Map<UUID, String> organisers) {
        List<UUID> order = scores.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        List<UUID> first = new ArrayList<>();
        List<UUID> later = new ArrayList<>();
        for (UUID service : order.subList(0, Math.min(60, order.size()))) {
            String organiser = organisers.getOrDefault(service, "");
            long same = first.stream()
                    .filter(other -> organiser.equals(organisers.get(other)))
                    .count();
            boolean fits = first.size() < 10 && (organiser.isEmpty() || same < 3);
            (fits ? first : later).add(service);
        }
        first.addAll(later);
        first.addAll(order.subList(Math.min(60, order.size()), order.size()));
        return first;
    }

    /** What choosing each value would leave; for facets of which all chosen values are needed, what has it beside those. */
    Map<Facet, Map<String, Long>> facets(ListingQuery query, ParsedQuery said, boolean some) {
        Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
        List<Seen> there = there(query, said, some);
        for (Facet facet : Facet.values()) {
            Set<String> values = new TreeSet<>();
            all.forEach(seen -> values.addAll(seen.values.getOrDefault(facet, Set.of())));
            Map<String, Long> counts = new HashMap<>();
            for (String value : values) {
                Set<String> chosen = new HashSet<>(Set.of(value));
                if (facet.isAllNeeded()) {
                    chosen.addAll(query.filters().of(facet));
                }
                Filters choosing = query.filters().with(facet, chosen.toArray(String[]::new));
                long left =
                        there.stream().filter(seen -> filters(seen, choosing)).count();
                if (left > 0 && !isUnaskedDiagnosis(facet, value, query)) {
                    counts.put(value, left);
                }
            }
            facets.put(facet, counts);
        }
        return facets;
    }

    /** The one diagnosis of the corpus. */
    private static boolean isUnaskedDiagnosis(Facet facet, String value, ListingQuery query) {
        return facet == Facet.TOPIC
                && value.equals("bipolar")
                && !query.words().contains(value)
                && !query.filters().of(facet).contains(value)
                && !query.filters().leftOut(facet).contains(value);
    }

    static Map<String, Long> cells(List<Seen> members, int zoom) {
        Map<String, Long> cells = new HashMap<>();
        members.stream()
                .filter(seen -> seen.point != null)
                .forEach(seen -> cells.merge(MapCell.keyOf(seen.point, zoom), 1L, Long::sum));
        return cells;
    }

    private static boolean words(Seen seen, ParsedQuery typed, boolean some) {
        ParsedQuery said = some ? typed.withoutDetails() : typed;
        if (said.parts().isEmpty()) {
            return true;
        }
        return some
                ? said.enough().stream().anyMatch(part -> has(seen, part))
                : said.parts().stream().allMatch(part -> has(seen, part));
    }

    private static boolean has(Seen seen, ParsedQuery.Part part) {
        if (part.exact()) {
            return inARow(seen.name, part.words()) || inARow(seen.about, part.stems());
        }
        boolean asked = !part.isPhrase() || near(seen.nameStems, part.stems()) || near(seen.about, part.stems());
        for (int i = 0; i < part.words().size(); i++) {
            String stem = part.stems().get(i);
            asked &= part.isPhrase()
                    || seen.name.contains(part.words().get(i))
                    || seen.nameStems.contains(stem)
                    || seen.about.contains(stem)
                    || seen.where.contains(stem);
        }
        return asked
                || meets(seen, part.topics(), Facet.TOPIC, Facet.AUDIENCE)
                || meets(seen, part.offers(), Facet.OFFER, Facet.KIND, Facet.ATTENDANCE, Facet.ROLE, Facet.SETTING)
                || part.otherWords().stream()
                        .map(ParsedQuery.OtherWords::stems)
                        .anyMatch(phrase -> near(seen.nameStems, phrase) || near(seen.about, phrase))
                || part.spellings().stream()
                        .anyMatch(stem -> seen.nameStems.contains(stem) || seen.about.contains(stem))
                || meets(seen, part.spelledTopics(), Facet.TOPIC, Facet.AUDIENCE);
    }

    private static boolean inARow(List<String> text, List<String> phrase) {
        return Collections.indexOfSubList(text, phrase) >= 0;
    }

    private static boolean meets(Seen seen, Set<String> asked, Facet... facets) {
        for (Facet facet : facets) {
            for (String value : seen.values.getOrDefault(facet, Set.of())) {
                if (asked.contains(value)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Do the words of a phrase stand together, at most two places from where they would in the phrase? */
    static boolean near(List<String> text, List<String> phrase) {
        return near(text, phrase, 0, Integer.MAX_VALUE, Integer.MIN_VALUE, new HashSet<>());
    }

    private static boolean near(
            List<String> text, List<String> phrase, int word, int least, int most, Set<Integer> taken) {
        if (word == phrase.size()) {
            return true;
        }
        for (int at = 0; at < text.size(); at++) {
            int shift = at - word;
            int low = Math.min(least, shift);
            int high = Math.max(most, shift);
            if (text.get(at).equals(phrase.get(word)) && high - low <= 2 && taken.add(at)) {
                if (near(text, phrase, word + 1, low, high, taken)) {
                    return true;
                }
                taken.remove(at);
            }
        }
        return false;
    }

    private static boolean place(Seen seen, ListingQuery query, Set<String> around) {
        if (query.bounds() != null && (seen.point == null || !query.bounds().contains(seen.point))) {
            return false;
        }
        ListingQuery.Near near = query.near();
        if (near == null) {
            return true;
        }
        Attendance how = seen.listing.shownPlace().attendance();
        boolean room = how == Attendance.IN_PERSON || how == Attendance.HYBRID;
        boolean lies = near.area() == null
                ? seen.point != null
                        && near.point().to(seen.point).metres() <= near.within().metres()
                : seen.within.contains(near.area());
        boolean serves = seen.serves.stream().anyMatch(around::contains);
        boolean nowhere = seen.serves.isEmpty() && seen.point == null;
        boolean isNear = room && lies;
        boolean covers = room && serves;
        boolean remote = how != Attendance.IN_PERSON && (serves || seen.serves.isEmpty());
        return switch (query.lane()) {
            case NEAR -> isNear;
            case COVERS -> covers && !isNear;
            case REMOTE -> remote && !isNear && !covers;
            case EVERY -> isNear || covers || remote;
            case ANY -> isNear || covers || remote || (nowhere && how == Attendance.IN_PERSON);
        };
    }

    private static boolean filters(Seen seen, Filters filters) {
        for (Map.Entry<Facet, Set<String>> asked : filters.values().entrySet()) {
            Set<String> has = seen.values.getOrDefault(asked.getKey(), Set.of());
            if (asked.getKey().isAllNeeded() && !has.containsAll(asked.getValue())) {
                return false;
            }
            boolean any = asked.getValue().stream().anyMatch(has::contains);
            if (!asked.getKey().isAllNeeded() && !TIMES.contains(asked.getKey()) && !any) {
                return false;
            }
        }
        for (Map.Entry<Facet, Set<String>> out : filters.leftOut().entrySet()) {
            if (seen.values.getOrDefault(out.getKey(), Set.of()).stream().anyMatch(out.getValue()::contains)) {
                return false;
            }
        }
        Draft.Who who = seen.listing.service().who();
        Integer age = filters.age();
        boolean old = age == null || who.minimumAge() == null || who.minimumAge() <= age;
        boolean young = age == null || who.maximumAge() == null || who.maximumAge() >= age;
        var ledBy = seen.listing.service().organiser().ledBy();
        return old && young && (!filters.peerLed() || (ledBy != null && ledBy.isPeerLed())) && times(seen, filters);
    }

    private static boolean times(Seen seen, Filters filters) {
        if (seen.always) {
            return true;
        }
        Set<String> days = filters.of(Facet.WEEKDAY);
        Set<String> parts = filters.of(Facet.PART_OF_DAY);
        LocalDate on = filters.on();
        ParsedQuery.Span within = filters.within();
        boolean inSpan = within == null
                || seen.meetings.stream()
                        .map(ZonedDateTime::toInstant)
                        .anyMatch(comes -> !comes.isBefore(within.from()) && comes.isBefore(within.to()));
        boolean thatDay = on == null || seen.meetings.stream().anyMatch(start -> isOn(start, on, parts));
        boolean usually = days.isEmpty() && (parts.isEmpty() || on != null)
                || seen.usual.stream()
                        .anyMatch(usual -> (days.isEmpty() || days.contains(usual.substring(0, 3)))
                                && (parts.isEmpty() || parts.contains(usual.substring(4))));
        return inSpan && thatDay && usually;
    }

    /** An evening goes on past midnight. */
    private static boolean isOn(ZonedDateTime start, LocalDate on, Set<String> parts) {
        if (parts.isEmpty()) {
            return start.toLocalDate().equals(on);
        }
        return List.of(PartOfDay.values()).stream()
                .filter(part -> parts.contains(part.name().toLowerCase(Locale.ROOT)))
                .anyMatch(part -> {
                    LocalTime time = start.toLocalTime();
                    boolean late = part == PartOfDay.EVENING
                            && start.toLocalDate().equals(on.plusDays(1))
                            && time.isBefore(part.to());
                    boolean evening = part == PartOfDay.EVENING && !time.isBefore(part.from());
                    boolean inside = !time.isBefore(part.from()) && time.isBefore(part.to());
                    return late || (start.toLocalDate().equals(on) && (evening || inside));
                });
    }

    /** One listing, with everything read out of it once. */
    record Seen(
            Listing listing,
            @Nullable LatLng point,
            List<String> name,
            List<String> nameStems,
            List<String> about,
            List<String> where,
            Set<String> within,
            Set<String> serves,
            Map<Facet, Set<String>> values,
            List<ZonedDateTime> meetings,
            Set<String> usual,
            boolean always) {

        static Seen of(Listing listing, ListingDocument document, AreasAround areas, Instant now) {
            Draft draft = listing.service();
            Draft.MeetingPlace place = listing.shownPlace();
            List<Occurrence> next = new ArrayList<>();
            place.schedules()
                    .forEach(schedule -> next.addAll(schedule.between(now, now.plusSeconds(26L * 7 * 86_400), 400)));
            boolean always = place.schedules().stream().anyMatch(schedule -> schedule.hours() == Hours.OPEN_ALL_HOURS);
            ListingTimes times = ListingTimes.of(place, now);
            Set<String> serves = new HashSet<>();
            LatLng point = place.point();
            place.serviceArea()
                    .forEach(area -> serves.addAll(point == null ? areas.named(area) : areas.named(area, point)));
            return new Seen(
                    listing,
                    point,
                    Words.plain(ListingDocument.names(draft)),
                    Words.stems(ListingDocument.names(draft)),
                    Words.stems(ListingDocument.about(draft)),
                    Words.stems(document.where(place)),
                    ServiceCoverage.of(place, areas).within(),
                    serves,
                    FacetValues.of(listing, times),
                    next.stream()
                            .flatMap(o -> comingIn(o, now).stream())
                            .map(o -> o.withZoneSameInstant(UK))
                            .toList(),
                    next.stream()
                            .map(o -> o.in(UK))
                            .flatMap(o -> PartOfDay.of(o).stream()
                                    .map(part -> (o.start()
                                                            .getDayOfWeek()
                                                            .name()
                                                            .substring(0, 3) + "-" + part)
                                            .toLowerCase(Locale.ROOT)))
                            .collect(Collectors.toSet()),
                    always);
        }
    }

    /** When one can come in, today not more than half an hour ago: at the start, and on the hour from it while an hour is left. */
    private static List<ZonedDateTime> comingIn(Occurrence meeting, Instant now) {
        List<ZonedDateTime> comes = new ArrayList<>();
        for (ZonedDateTime at = meeting.start();
                at.equals(meeting.start()) || !at.plusHours(1).isAfter(meeting.end());
                at = at.plusHours(1)) {
            if (!at.toInstant().isBefore(now.minusSeconds(1_800))) {
                comes.add(at);
            }
        }
        return comes;
    }

    static Map<String, Long> plain(List<ListingResults.Count> counts) {
        Map<String, Long> plain = new LinkedHashMap<>();
        counts.forEach(count -> plain.put(count.value(), count.count()));
        return plain;
    }
}
