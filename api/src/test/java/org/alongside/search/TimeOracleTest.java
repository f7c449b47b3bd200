package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.alongside.search.EachDay.Meeting;
import org.alongside.search.ListingQuery.Sort;
import org.alongside.search.upkeep.NextDates;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.alongside.when.Hours;
import org.alongside.when.PartOfDay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Over two years the index finds at each time what trying every day finds ({@link EachDay}): the clock moves on by chance, and the dates are
 * kept fresh as they are every quarter of an hour. {@code -Dtime.moments=N} for more.
 */
@DirectoryTest
class TimeOracleTest {

    private static final int SERVICES = 240;
    private static final boolean CLUSTER = "cluster".equals(System.getProperty("alongside.engines"));
    private static final int MOMENTS = Integer.getInteger("time.moments", CLUSTER ? 15 : 60);

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final LocalDate FIRST_DAY = LocalDate.ofInstant(MovableClock.START, UK);
    private static final Duration TWO_YEARS = Duration.ofDays(730);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** The jobs that look after dates and index run so often. */
    private static final int QUARTER_OF_AN_HOUR = 15 * 60;

    /** What a listing says under "next seven days" ends with the seventh day after today. */
    private static final int DAYS = 8;

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    SearchIndex index;

    @Autowired
    NextDates nextDates;

    @Autowired
    MovableClock clock;

    private final Random chance = new Random(2026);
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private Instant refreshed = MovableClock.START;

    /** A service, its meetings by their start, and when one can come in. */
    private record Group(
            boolean always, NavigableMap<Instant, List<Meeting>> meetings, NavigableSet<Instant> comingIn) {

        static Group of(List<EachDay> plans) {
            List<Meeting> all = plans.stream()
                    .flatMap(plan -> plan.meetings(FIRST_DAY.minusDays(3), FIRST_DAY.plusYears(5)).stream())
                    .toList();
            return new Group(
                    plans.stream().anyMatch(plan -> plan.schedule().hours() == Hours.OPEN_ALL_HOURS),
                    all.stream().collect(Collectors.groupingBy(Meeting::start, TreeMap::new, Collectors.toList())),
                    all.stream()
                            .flatMap(meeting -> meeting.comingIn().stream())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }

        boolean comesBetween(Instant from, Instant to) {
            return always || (from.isBefore(to) && !comingIn.subSet(from, to).isEmpty());
        }

        /** Anything not over at {@code from} that begins before {@code to}. */
        boolean meets(Instant from, Instant to, Predicate<Meeting> usually) {
            return always || notOverAt(from, to).anyMatch(usually);
        }

        Optional<Instant> next(Instant from) {
            return notOverAt(from, from.plus(TWO_YEARS)).map(Meeting::start).min(Comparator.naturalOrder());
        }

        private Stream<Meeting> notOverAt(Instant from, Instant to) {
            return meetings.subMap(from.minus(Duration.ofDays(2)), to).values().stream()
                    .flatMap(List::stream)
                    .filter(meeting -> meeting.end().isAfter(from));
        }
    }

    @BeforeEach
    void open() {
        clock.moveTo(MovableClock.START);
        List<AService> services = new ArrayList<>();
        for (int i = 0; i < SERVICES; i++) {
            List<EachDay> plans = plans(i);
            AService service = aService().keyed("g" + i).named("Group " + i);
            plans.forEach(plan -> service.schedule(plan.schedule()));
            services.add(service);
            groups.put("g" + i, Group.of(plans));
        }
        directory.holds(services.toArray(AService[]::new));
    }

    private List<EachDay> plans(int number) {
        return switch (number) {
            case 0 -> List.of(EachDay.untimed(Hours.OPEN_ALL_HOURS));
            case 1 -> List.of(EachDay.untimed(Hours.BY_ARRANGEMENT));
            default ->
                number % 5 == 0
                        ? List.of(EachDay.any(chance, FIRST_DAY), EachDay.any(chance, FIRST_DAY))
                        : List.of(EachDay.any(chance, FIRST_DAY));
        };
    }

    @AfterEach
    void turnBack() {
        clock.moveTo(MovableClock.START);
    }

    @Test
    void atAnyMomentOfTwoYearsTheIndexFindsWhatTryingEveryDayFinds() {
        for (Instant moment : moments()) {
            refreshed = moment.minusSeconds(chance.nextInt(QUARTER_OF_AN_HOUR));
            clock.moveTo(refreshed);
            nextDates.refresh();
            switch (chance.nextInt(8)) {
                case 0 -> index.refill();
                case 1 -> assertThat(index.repair().isNone()).as("%s", moment).isTrue();
                default -> {}
            }
            clock.moveTo(moment);
            asksForDays(moment);
            asksForUsualTimes(moment);
            asksForTimesFromNow(moment);
            asksForTheSoonest(moment);
        }
    }

    /** By chance, and through each night in which a clock of the UK or New York changes. */
    private List<Instant> moments() {
        Stream<Instant> anyTime = LongStream.range(0, MOMENTS)
                .mapToObj(i -> MovableClock.START.plusSeconds(chance.nextLong(TWO_YEARS.toSeconds())));
        Stream<Instant> changes = Stream.of("2027-03-14", "2027-03-28", "2027-10-31", "2028-03-26", "2028-10-29")
                .flatMap(day -> Stream.of("T00:40:00Z", "T07:10:00Z").map(time -> Instant.parse(day + time)));
        return Stream.concat(anyTime, changes).sorted().toList();
    }

    private void asksForDays(Instant now) {
        LocalDate today = now.atZone(UK).toLocalDate();
        for (int ahead : List.of(-1, 0, 1 + chance.nextInt(14), 15 + chance.nextInt(154), 168)) {
            LocalDate day = today.plusDays(ahead);
            isFound(
                    now,
                    Filters.NONE.on(day),
                    day.atStartOfDay(UK),
                    day.plusDays(1).atStartOfDay(UK));
            PartOfDay part = PartOfDay.values()[chance.nextInt(3)];
            LocalDate ends = part == PartOfDay.EVENING ? day.plusDays(1) : day;
            Filters filters =
                    Filters.NONE.on(day).with(Facet.PART_OF_DAY, part.name().toLowerCase(Locale.ROOT));
            isFound(
                    now,
                    filters,
                    day.atTime(part.from()).atZone(UK),
                    ends.atTime(part.to()).atZone(UK));
        }
        ListingResults beyond = search.search(ListingQuery.of("").with(Filters.NONE.on(today.plusDays(169))));
        assertThat(beyond.knownUntil()).isEqualTo(today.plusDays(168));
    }

    /** What is over is not found, even on its day. */
    private void isFound(Instant now, Filters filters, ZonedDateTime from, ZonedDateTime to) {
        Instant begins = Stream.of(from.toInstant(), now.minus(HALF_AN_HOUR))
                .max(Comparator.naturalOrder())
                .get();
        assertThat(names(ListingQuery.of("").with(filters)))
                .as("%s at %s", filters, now)
                .isEqualTo(expected(group -> group.comesBetween(begins, to.toInstant())));
    }

    /** Days of the week and parts of the day, by the groups' own clocks. What meets only after the weeks that are promised may be found. */
    private void asksForUsualTimes(Instant now) {
        String day = Facet.WEEKDAY.terms().get(chance.nextInt(7));
        String part = Facet.PART_OF_DAY.terms().get(chance.nextInt(3));
        Predicate<Meeting> onDay =
                meeting -> meeting.weekday().name().toLowerCase(Locale.ROOT).startsWith(day);
        Predicate<Meeting> inPart = meeting -> meeting.parts().contains(part);
        usually(now, Filters.of(Facet.WEEKDAY, day), onDay);
        usually(now, Filters.of(Facet.PART_OF_DAY, part), inPart);
        usually(now, Filters.of(Facet.WEEKDAY, day).with(Facet.PART_OF_DAY, part), onDay.and(inPart));
    }

    private void usually(Instant now, Filters filters, Predicate<Meeting> usually) {
        Set<String> found = names(ListingQuery.of("").with(filters));
        Instant promised = now.plus(Duration.ofDays(168));
        Instant farthest = now.plus(Duration.ofDays(182));
        assertThat(found)
                .as("%s at %s", filters, now)
                .containsAll(expected(group -> group.meets(now, promised, usually)))
                .isSubsetOf(expected(group -> group.meets(refreshed, farthest, usually)));
    }

    private void asksForTimesFromNow(Instant now) {
        ZonedDateTime days = now.atZone(UK).toLocalDate().plusDays(DAYS).atStartOfDay(UK);
        fromNow(now, "right now", now.minus(HALF_AN_HOUR), now.plus(Duration.ofHours(2)));
        fromNow(now, "in the next two hours", now, now.plus(Duration.ofHours(2)));
        fromNow(now, "next seven days", now, days.toInstant());
    }

    private void fromNow(Instant now, String words, Instant from, Instant to) {
        assertThat(names(ListingQuery.of(words)))
                .as("%s at %s", words, now)
                .isEqualTo(expected(group -> group.comesBetween(from, to)));
    }

    /** The order is as fresh as the last look at the dates; the date on a card is always of this moment. */
    private void asksForTheSoonest(Instant now) {
        List<ListingHit> hits = hits(ListingQuery.of("").by(Sort.NEXT_DATE));
        assertThat(hits.stream().map(hit -> hit.card().service().key()))
                .containsAll(expected(group -> group.always || group.next(now).isPresent()))
                .doesNotContainAnyElementsOf(expected(this::isOver));
        assertThat(hits.stream().map(hit -> group(hit).next(refreshed).orElse(Instant.MAX)))
                .as("%s", now)
                .isSorted();
        for (ListingHit hit : hits) {
            assertThat(hit.card().nextDates(now, 1).stream()
                            .map(meeting -> meeting.start().toInstant())
                            .findFirst())
                    .as("%s at %s", hit.card().place().schedules(), now)
                    .isEqualTo(group(hit).next(now));
        }
    }

    /** All its meetings were over when the index was last written, the first of them for some days. */
    private boolean isOver(Group group) {
        return !group.always
                && !group.meetings.isEmpty()
                && group.meetings.firstKey().isBefore(refreshed.minus(Duration.ofDays(2)))
                && group.next(refreshed).isEmpty();
    }

    private Group group(ListingHit hit) {
        return Objects.requireNonNull(groups.get(hit.card().service().key()));
    }

    private Set<String> expected(Predicate<Group> condition) {
        return groups.entrySet().stream()
                .filter(group -> condition.test(group.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> names(ListingQuery query) {
        return hits(query.by(Sort.NAME)).stream()
                .map(hit -> hit.card().service().key())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<ListingHit> hits(ListingQuery query) {
        List<ListingHit> all = new ArrayList<>();
        ListingResults page;
        do {
            page = search.search(query.page(all.size(), ListingQuery.LARGEST));
            assertThat(page.limited()).isFalse();
            assertThat(page.knownUntil()).isNull();
            assertThat(page.steps()).isEmpty();
            all.addAll(page.hits());
        } while (all.size() < page.services());
        return all;
    }
}
