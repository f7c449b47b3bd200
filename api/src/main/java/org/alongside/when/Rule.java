package org.alongside.when;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** The one place that speaks to the RFC 5545 library. Works on local dates: times and clock changes are {@link Schedule}'s. */
final class Rule {

    /** A rule that gives nothing for so many steps (a 30th of February) is given up. */
    private static final int LONGEST_WALK = 4_000;

    private static final int LONGEST_RULE = 200;

    private static final Set<Freq> ALLOWED = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    /** Calendars write the end as a moment ({@code UNTIL=20270101T000000Z}). The library takes a date only, as first dates are dates. */
    private static final Pattern UNTIL_MOMENT =
            Pattern.compile("(?<=UNTIL=)([0-9]{8}T[0-9]{6})(Z?)", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    private Rule() {}

    /** Does the rule give a date from {@code dtstart} on? It walks the rule, so that check and use agree. */
    static boolean hasDates(String rrule, LocalDate dtstart, ZoneId zone) {
        try {
            return parse(rrule, zone).iterator(allDay(dtstart)).hasNext();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static boolean ends(String rrule, ZoneId zone) {
        return !parse(rrule, zone).isInfinite();
    }

    /** The dates from {@code first} to {@code last}, both included, after exceptions, extra dates and breaks. */
    static Iterable<LocalDate> dates(Schedule schedule, LocalDate dtstart, LocalDate first, LocalDate last) {
        Set<LocalDate> dates = new TreeSet<>(ruled(schedule, dtstart, first, last));
        schedule.rdates().stream()
                .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                .forEach(dates::add);
        dates.removeIf(schedule::skips);
        return dates;
    }

    private static List<LocalDate> ruled(Schedule schedule, LocalDate dtstart, LocalDate first, LocalDate last) {
        String rrule = schedule.rrule();
        List<LocalDate> dates = new ArrayList<>();
        if (rrule == null) {
            if (!dtstart.isBefore(first) && !dtstart.isAfter(last)) {
                dates.add(dtstart);
            }
            return dates;
        }
        try {
            walk(parse(rrule, schedule.zone()).iterator(allDay(dtstart)), first, last, dates);
        } catch (IllegalArgumentException e) {
            // The library gives up on a rule that never comes true; so do we, with what was found.
            return dates;
        }
        return dates;
    }

    private static void walk(RecurrenceRuleIterator iterator, LocalDate first, LocalDate last, List<LocalDate> dates) {
        iterator.fastForward(allDay(first));
        for (int step = 0; step < LONGEST_WALK && iterator.hasNext(); step++) {
            DateTime next = iterator.nextDateTime();
            LocalDate date = LocalDate.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth());
            if (date.isAfter(last)) {
                return;
            }
            if (!date.isBefore(first)) {
                dates.add(date);
            }
        }
    }

    /** Refuses what is no rule, and what repeats within a day. */
    static RecurrenceRule parse(String rrule, ZoneId zone) {
        if (rrule.length() > LONGEST_RULE) {
            throw new IllegalArgumentException("rrule must not be longer than " + LONGEST_RULE + " characters");
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(untilDate(rrule, zone), RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!ALLOWED.contains(rule.getFreq())) {
                throw new IllegalArgumentException("rrule must repeat by days, weeks, months or years");
            }
            return rule;
        } catch (InvalidRecurrenceRuleException | DateTimeException e) {
            throw new IllegalArgumentException("rrule is not an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU", e);
        }
    }

    /** The end as a date in the schedule's zone. That date still counts. */
    private static String untilDate(String rrule, ZoneId zone) {
        return UNTIL_MOMENT.matcher(rrule).replaceAll(moment -> date(moment, zone));
    }

    private static String date(MatchResult moment, ZoneId zone) {
        LocalDateTime at = LocalDateTime.parse(moment.group(1), MOMENT);
        LocalDate date = moment.group(2).isEmpty()
                ? at.toLocalDate()
                : at.atOffset(ZoneOffset.UTC).atZoneSameInstant(zone).toLocalDate();
        return date.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static DateTime allDay(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }
}
