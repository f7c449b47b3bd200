package org.alongside.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/** The one place that speaks to the RFC 5545 library. Works on local dates: times and clock changes are {@link Schedule}'s. */
final class Rule {

    /** A rule that gives nothing for so many steps (a 30th of February) is given up. */
    private static final int LONGEST_WALK = 4_000;

    private static final int LONGEST_RULE = 200;

    private static final Set<Freq> ALLOWED = EnumSet.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

    private Rule() {}

    /** Refuses what is no rule, and what repeats within a day. */
    static void check(String rrule) {
        parse(rrule);
    }

    /** The dates from {@code first} to {@code last}, both included, after exceptions, extra dates and breaks. */
    static Iterable<LocalDate> dates(Schedule schedule, LocalDate dtstart, LocalDate first, LocalDate last) {
        Set<LocalDate> dates = new TreeSet<>(ruled(schedule.rrule(), dtstart, first, last));
        schedule.rdates().stream()
                .filter(date -> !date.isBefore(first) && !date.isAfter(last))
                .forEach(dates::add);
        dates.removeIf(schedule::skips);
        return dates;
    }

    private static List<LocalDate> ruled(@Nullable String rrule, LocalDate dtstart, LocalDate first, LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        if (rrule == null) {
            if (!dtstart.isBefore(first) && !dtstart.isAfter(last)) {
                dates.add(dtstart);
            }
            return dates;
        }
        try {
            walk(parse(rrule).iterator(allDay(dtstart)), first, last, dates);
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

    static RecurrenceRule parse(String rrule) {
        if (rrule.length() > LONGEST_RULE) {
            throw new IllegalArgumentException("rrule must not be longer than " + LONGEST_RULE + " characters");
        }
        try {
            RecurrenceRule rule = new RecurrenceRule(rrule, RecurrenceRule.RfcMode.RFC5545_STRICT);
            if (!ALLOWED.contains(rule.getFreq())) {
                throw new IllegalArgumentException("rrule must repeat by days, weeks, months or years");
            }
            return rule;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException("rrule is not an RFC 5545 rule such as FREQ=WEEKLY;BYDAY=TU", e);
        }
    }

    private static DateTime allDay(LocalDate date) {
        return new DateTime(date.getYear(), date.getMonthValue() - 1, date.getDayOfMonth());
    }
}
