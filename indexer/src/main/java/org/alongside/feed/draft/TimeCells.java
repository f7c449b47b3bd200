package org.alongside.feed.draft;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedDate;
import org.alongside.feed.row.Problem;
import org.alongside.when.Break;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/** The time columns of a row as a schedule. */
final class TimeCells {

    private static final String DTSTART = "dtstart";
    private static final String OPENS_AT = "opens_at";
    private static final String NOTE = "schedule_note";

    private TimeCells() {}

    /** Empty if the row has no time, or a faulty one. */
    static Optional<Schedule> read(Cells cells) {
        if (Columns.OF_TIME.stream().noneMatch(cells::has)) {
            return Optional.empty();
        }
        int faults = cells.problems().size();
        Hours hours = hours(cells);
        LocalDate dtstart = cells.date(DTSTART);
        LocalTime opensAt = cells.time(OPENS_AT);
        LocalTime closes = cells.time("closes_at");
        LocalDate until = cells.date("until");
        List<LocalDate> exdates = cells.dates("exdate");
        List<LocalDate> rdates = cells.dates("rdate");
        List<Break> breaks = cells.each("breaks", part -> parseBreak(cells, part));
        LocalDate joinUntil = cells.date("join_until");
        String note = cells.text(NOTE);
        String timezone = timezone(cells);
        checkTimes(cells, hours, opensAt, closes);
        LocalTime closesAt = isFault(opensAt, closes) ? null : closes;
        checkCourse(cells, dtstart, until, joinUntil);
        if (cells.problems().stream().skip(faults).anyMatch(Problem::isError)) {
            return Optional.empty();
        }
        return schedule(
                cells,
                () -> new Schedule(
                        hours,
                        dtstart,
                        cells.has("rrule") ? cells.get("rrule") : null,
                        opensAt,
                        closesAt,
                        exdates,
                        rdates,
                        breaks,
                        until,
                        joinUntil,
                        note,
                        timezone));
    }

    /** A row that says when in words alone keeps its words. */
    private static Hours hours(Cells cells) {
        Hours given = cells.term(Hours.class, "hours");
        if (given != null) {
            return given;
        }
        boolean wordsAlone = Columns.OF_TIME.stream()
                .allMatch(column -> column.equals(NOTE) ? cells.has(column) : cells.lacks(column));
        return wordsAlone ? Hours.IN_WORDS : Hours.TIMED;
    }

    private static Optional<Schedule> schedule(Cells cells, Supplier<Schedule> made) {
        try {
            Schedule schedule = made.get();
            if (!schedule.hasDates()) {
                cells.error("rrule", "gives no date", "Check UNTIL, and that the days it names exist");
                return Optional.empty();
            }
            warnUnlessTheFirstDateFits(cells, schedule);
            return Optional.of(
                    schedule.isAlwaysOpen() ? Schedule.untimed(Hours.OPEN_ALL_HOURS, schedule.note()) : schedule);
        } catch (IllegalArgumentException e) {
            // Everything else was checked before: what is left is the rule.
            cells.error("rrule", "not a rule we can follow", "Write a rule such as FREQ=WEEKLY;BYDAY=TU");
            return Optional.empty();
        }
    }

    private static void checkTimes(
            Cells cells, Hours hours, @Nullable LocalTime opensAt, @Nullable LocalTime closesAt) {
        if (hours == Hours.IN_WORDS && cells.lacks(NOTE)) {
            cells.error(NOTE, "missing", "Say in words when it is on");
        }
        if (hours != Hours.TIMED) {
            return;
        }
        if (cells.lacks(DTSTART)) {
            cells.error(DTSTART, "missing", "Give the first date, or write by-arrangement under hours");
        }
        if (cells.lacks(OPENS_AT)) {
            cells.error(OPENS_AT, "missing", "Give the time it begins, such as 18:30");
        }
        if (isFault(opensAt, closesAt)) {
            cells.warning("closes_at", "the same as opens_at", "Give the time it ends, or leave it empty");
        }
    }

    /** Midnight to midnight is a whole day; any other span without length is a slip. */
    private static boolean isFault(@Nullable LocalTime opensAt, @Nullable LocalTime closesAt) {
        return opensAt != null && opensAt.equals(closesAt) && !opensAt.equals(LocalTime.MIDNIGHT);
    }

    private static void checkCourse(
            Cells cells, @Nullable LocalDate dtstart, @Nullable LocalDate until, @Nullable LocalDate joinUntil) {
        if (dtstart != null && until != null && until.isBefore(dtstart)) {
            cells.error("until", "lies before dtstart", "Give the last date of the course");
        }
        if (until != null && joinUntil != null && joinUntil.isAfter(until)) {
            cells.warning("join_until", "lies after the last date of the course", "Check both dates");
        }
    }

    private static String timezone(Cells cells) {
        if (!cells.has("timezone")) {
            return Schedule.UK;
        }
        try {
            return ZoneId.of(cells.get("timezone")).getId();
        } catch (DateTimeException e) {
            cells.error("timezone", "not a time zone", "Write a name such as Europe/London, or leave it empty");
            return Schedule.UK;
        }
    }

    private static Optional<Break> parseBreak(Cells cells, String part) {
        try {
            Optional<Break> parsed = FeedDate.parseBreak(part, cells.today());
            if (parsed.isEmpty()) {
                cells.error("breaks", "not a range of dates", FeedDate.HOW_BREAK);
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            cells.error("breaks", "ends before it begins", "Swap the two dates");
            return Optional.empty();
        }
    }

    /** A first date that the rule does not give is a slip in one or the other. */
    private static void warnUnlessTheFirstDateFits(Cells cells, Schedule schedule) {
        LocalDate dtstart = schedule.dtstart();
        if (schedule.rrule() == null || dtstart == null || schedule.opensAt() == null) {
            return;
        }
        Schedule bare = Schedule.timed(dtstart, schedule.rrule(), schedule.opensAt(), null);
        Instant from = dtstart.atStartOfDay(bare.zone()).toInstant();
        Instant to = dtstart.plusDays(1).atStartOfDay(bare.zone()).toInstant();
        if (bare.between(from, to, 1).isEmpty()) {
            cells.warning(DTSTART, "not one of the dates its rule gives", "Check the weekday of the first date");
        }
    }
}
