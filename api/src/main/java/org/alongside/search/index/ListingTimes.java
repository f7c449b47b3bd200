package org.alongside.search.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.alongside.listing.draft.Draft;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.alongside.when.PartOfDay;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * The meetings of the next {@value #WEEKS_AHEAD} weeks, as they are searched by. A listing is written anew at least once in
 * {@link org.alongside.listing.Listing#LOOKS_AGAIN_AFTER}; so much less is always known, and a week less than that is promised, for a job
 * that stands still.
 *
 * @param moments at which one can come in ({@link Occurrence#moments()}), in milliseconds since 1970
 * @param dayParts {@code TUE-EVENING} by the UK's clocks, so that Tuesday morning and Thursday evening never match Tuesday evening
 */
public record ListingTimes(List<Long> moments, Set<String> dayParts, boolean openAllHours) {

    static final int WEEKS_AHEAD = 26;
    static final int WEEKS_PROMISED = 24;

    private static final ZoneId UK = Schedule.UK_ZONE;
    private static final int MOST_MEETINGS = 400;

    public static ListingTimes of(Draft.MeetingPlace place, Instant now) {
        Instant end = now.plusSeconds(WEEKS_AHEAD * 7L * 24 * 3600);
        List<Long> moments = new ArrayList<>();
        Set<String> tokens = new LinkedHashSet<>();
        place.schedules().stream()
                .flatMap(schedule -> schedule.between(now.minus(Occurrence.LATE), end, MOST_MEETINGS).stream())
                .forEach(occurrence -> {
                    occurrence.moments().forEach(moment -> moments.add(moment.toEpochMilli()));
                    if (occurrence.end().toInstant().isAfter(now)) {
                        tokens.addAll(dayParts(occurrence));
                    }
                });
        boolean always = place.schedules().stream().anyMatch(schedule -> schedule.hours() == Hours.OPEN_ALL_HOURS);
        return new ListingTimes(moments, tokens, always);
    }

    /** The last day, by the UK's clocks, of which all meetings are known. */
    public static LocalDate knownUntil(Instant now) {
        return now.atZone(UK).toLocalDate().plusWeeks(WEEKS_PROMISED);
    }

    /** That day where a later one is asked for, else null. */
    public static @Nullable LocalDate knownUntil(Filters asked, Instant now) {
        LocalDate last = knownUntil(now);
        return asked.on() != null && asked.on().isAfter(last) ? last : null;
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
        Occurrence here = occurrence.in(UK);
        ZonedDateTime start = here.start();
        return PartOfDay.of(here).stream()
                .map(part -> start.getDayOfWeek().name().substring(0, 3) + "-" + part)
                .collect(Collectors.toSet());
    }
}
