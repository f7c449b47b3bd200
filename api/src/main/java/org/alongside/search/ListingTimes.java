package org.alongside.search;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.listing.Draft;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.alongside.when.PartOfDay;

/**
 * The meetings of the next {@value #WEEKS_AHEAD} weeks, as they are searched by.
 *
 * @param starts in milliseconds since 1970
 * @param dayParts {@code TUE-EVENING}, so that Tuesday morning and Thursday evening never match Tuesday evening
 */
record ListingTimes(List<Long> starts, Set<String> dayParts, boolean openAllHours) {

    static final int WEEKS_AHEAD = 26;
    private static final int MOST_STARTS = 400;

    static ListingTimes of(Draft.MeetingPlace place, Instant now) {
        Instant end = now.plusSeconds(WEEKS_AHEAD * 7L * 24 * 3600);
        List<Long> starts = new ArrayList<>();
        Set<String> tokens = new LinkedHashSet<>();
        place.schedules().stream()
                .flatMap(schedule -> schedule.between(now, end, MOST_STARTS).stream())
                .forEach(occurrence -> {
                    starts.add(occurrence.start().toInstant().toEpochMilli());
                    tokens.addAll(dayParts(occurrence));
                });
        boolean always = place.schedules().stream().anyMatch(schedule -> schedule.hours() == Hours.OPEN_ALL_HOURS);
        return new ListingTimes(starts, tokens, always);
    }

    /** What is open all hours is on every day. */
    Set<String> weekdays() {
        return openAllHours ? Set.copyOf(Facet.WEEKDAY.terms()) : each(0, 3);
    }

    Set<String> partsOfDay() {
        return openAllHours ? Set.copyOf(Facet.PART_OF_DAY.terms()) : each(4, Integer.MAX_VALUE);
    }

    private Set<String> each(int from, int to) {
        return dayParts.stream()
                .map(token ->
                        token.substring(from, Math.min(to, token.length())).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Set<String> dayParts(Occurrence occurrence) {
        ZonedDateTime start = occurrence.start();
        return PartOfDay.of(occurrence).stream()
                .map(part -> start.getDayOfWeek().name().substring(0, 3) + "-" + part)
                .collect(Collectors.toSet());
    }
}
