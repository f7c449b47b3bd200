package org.alongside.when;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is on at one place. Names follow HSDS {@code schedule} and RFC 5545; all times are local times of {@code timezone}, so a
 * Tuesday at seven stays at seven when the clocks change.
 *
 * @param dtstart first date and the anchor for intervals; nothing only with {@code hours} other than {@code TIMED}
 * @param rrule an RFC 5545 rule without seconds, minutes or hours; nothing means once, on {@code dtstart}
 * @param closesAt at or before {@code opensAt}: past midnight
 * @param until last date of a course
 * @param joinUntil last date on which newcomers may join a course
 */
public record Schedule(
        Hours hours,
        @Nullable LocalDate dtstart,
        @Nullable String rrule,
        @Nullable LocalTime opensAt,
        @Nullable LocalTime closesAt,
        List<LocalDate> exdates,
        List<LocalDate> rdates,
        List<Break> breaks,
        @Nullable LocalDate until,
        @Nullable LocalDate joinUntil,
        @Nullable String note,
        String timezone) {

    public static final String UK = "Europe/London";
    public static final ZoneId UK_ZONE = ZoneId.of(UK);

    private static final LocalTime LAST_MINUTE = LocalTime.of(23, 59);

    public Schedule {
        exdates = List.copyOf(exdates);
        rdates = List.copyOf(rdates);
        breaks = List.copyOf(breaks);
        try {
            ZoneId.of(timezone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("timezone must be a name such as Europe/London", e);
        }
        if (hours == Hours.TIMED && (dtstart == null || opensAt == null)) {
            throw new IllegalArgumentException("a timed schedule needs dtstart and opens_at");
        }
        if (until != null && dtstart != null && until.isBefore(dtstart)) {
            throw new IllegalArgumentException("until must not lie before dtstart");
        }
        if (rrule != null) {
            Rule.parse(rrule, ZoneId.of(timezone));
        }
    }

    /** On every such weekday from a date on, at the UK's time. */
    public static Schedule timed(
            LocalDate dtstart, @Nullable String rrule, LocalTime opensAt, @Nullable LocalTime closesAt) {
        return new Schedule(
                Hours.TIMED, dtstart, rrule, opensAt, closesAt, List.of(), List.of(), List.of(), null, null, null, UK);
    }

    public static Schedule untimed(Hours hours, @Nullable String note) {
        return new Schedule(hours, null, null, null, null, List.of(), List.of(), List.of(), null, null, note, UK);
    }

    public ZoneId zone() {
        return ZoneId.of(timezone);
    }

    /** What is still to come or going on at {@code from}, and has begun before {@code to}; at most {@code limit}, in order. */
    public List<Occurrence> between(Instant from, Instant to, int limit) {
        List<Occurrence> found = new ArrayList<>();
        if (hours != Hours.TIMED || dtstart == null || opensAt == null) {
            return found;
        }
        // One day early: what began before midnight may still be going on.
        LocalDate first = from.atZone(zone()).toLocalDate().minusDays(1);
        LocalDate last = to.atZone(zone()).toLocalDate();
        for (LocalDate date : Rule.dates(this, dtstart, first, last)) {
            Occurrence occurrence = on(date, opensAt);
            if (occurrence.end().toInstant().isAfter(from)
                    && occurrence.start().toInstant().isBefore(to)) {
                found.add(occurrence);
            }
            if (found.size() == limit) {
                return found;
            }
        }
        return found;
    }

    /** The next ones from a moment on, within two years. */
    public List<Occurrence> next(Instant from, int limit) {
        // What is on every month or oftener is found within so many weeks; only the others are worth a walk through two
        // years.
        ZonedDateTime start = from.atZone(zone());
        List<Occurrence> soon = between(from, start.plusWeeks(5L * limit).toInstant(), limit);
        return soon.size() == limit ? soon : between(from, start.plusYears(2).toInstant(), limit);
    }

    /** Does its rule give any date? A rule can be well written and still end before it begins. */
    public boolean hasDates() {
        return rrule == null || dtstart == null || !rdates.isEmpty() || Rule.hasDates(rrule, dtstart, zone());
    }

    /** Has it begun, with no date to come? */
    public boolean isOver(Instant now) {
        return hasBegun(now) && hasNoneToCome(now);
    }

    public boolean hasBegun(Instant now) {
        return hours == Hours.TIMED
                && dtstart != null
                && opensAt != null
                && dtstart.atTime(opensAt).atZone(zone()).toInstant().isBefore(now);
    }

    /** A first date further off than {@link #next} looks is still to come. */
    public boolean hasNoneToCome(Instant now) {
        return hours == Hours.TIMED
                && dtstart != null
                && dtstart.isBefore(now.atZone(zone()).toLocalDate().plusYears(2))
                && next(now, 1).isEmpty();
    }

    /** Is it open from midnight to midnight every day, without an end or a break? */
    public boolean isAlwaysOpen() {
        boolean wholeDay = LocalTime.MIDNIGHT.equals(opensAt)
                && (LocalTime.MIDNIGHT.equals(closesAt) || LAST_MINUTE.equals(closesAt));
        return wholeDay
                && rrule != null
                && !Rule.ends(rrule, zone())
                && until == null
                && exdates.isEmpty()
                && breaks.isEmpty()
                && Rhythm.of(this).isEveryDay();
    }

    /** Are its clocks those of the UK on this day? */
    public boolean isUkTime(LocalDate date) {
        ZonedDateTime noon = date.atTime(LocalTime.NOON).atZone(zone());
        return noon.getOffset().equals(noon.withZoneSameInstant(UK_ZONE).getOffset());
    }

    /** True where a date is left out by an exception, a break, or because it lies outside the course. */
    boolean skips(LocalDate date) {
        return exdates.contains(date)
                || (until != null && date.isAfter(until))
                || breaks.stream().anyMatch(pause -> pause.covers(date));
    }

    private Occurrence on(LocalDate date, LocalTime opens) {
        // In the hour that does not exist java.time moves on by the gap; in the one that comes twice it takes the
        // first.
        ZonedDateTime start = ZonedDateTime.of(date, opens, zone());
        LocalTime closes = closesAt == null ? opens.plusHours(1) : closesAt;
        LocalDate endDate = closes.isAfter(opens) ? date : date.plusDays(1);
        ZonedDateTime end = ZonedDateTime.of(endDate, closes, zone());
        return new Occurrence(start, end.isAfter(start) ? end : start.plusHours(1), closesAt != null);
    }
}
