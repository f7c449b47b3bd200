package org.alongside.when;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * How a schedule repeats, for telling it in words: "every second Tuesday", "second Thursday of the month".
 *
 * @param every 1 is each week or month, 2 every second
 * @param days weekdays with their place in the month ({@code 0} every, {@code 2} second, {@code -1} last)
 */
public record Rhythm(Repeats repeats, int every, List<Day> days) {

    /** What repeats; {@code OTHER} is described by its next dates only. */
    public enum Repeats {
        ONCE,
        DAILY,
        WEEKLY,
        MONTHLY,
        OTHER
    }

    public record Day(int ordinal, DayOfWeek weekday) {}

    public static Rhythm of(Schedule schedule) {
        if (schedule.rrule() == null || schedule.dtstart() == null) {
            return new Rhythm(Repeats.ONCE, 1, List.of());
        }
        RecurrenceRule rule = Rule.parse(schedule.rrule(), schedule.zone());
        List<Day> days = rule.getByDayPart() == null
                ? List.of(new Day(0, schedule.dtstart().getDayOfWeek()))
                : rule.getByDayPart().stream()
                        .map(day -> new Day(day.pos, weekday(day.weekday.name())))
                        .toList();
        boolean plain = rule.getByPart(RecurrenceRule.Part.BYSETPOS) == null
                && rule.getByPart(RecurrenceRule.Part.BYMONTH) == null
                && rule.getByPart(RecurrenceRule.Part.BYMONTHDAY) == null;
        if (!plain) {
            return new Rhythm(Repeats.OTHER, rule.getInterval(), days);
        }
        return switch (rule.getFreq()) {
            case DAILY ->
                rule.getByDayPart() == null || rule.getInterval() > 1
                        ? new Rhythm(Repeats.DAILY, rule.getInterval(), List.of())
                        : weekly(1, days);
            case WEEKLY -> weekly(rule.getInterval(), days);
            case MONTHLY ->
                new Rhythm(rule.getByDayPart() == null ? Repeats.OTHER : Repeats.MONTHLY, rule.getInterval(), days);
            default -> new Rhythm(Repeats.OTHER, rule.getInterval(), days);
        };
    }

    boolean isEveryDay() {
        return repeats == Repeats.DAILY && every == 1;
    }

    /** On all seven days of every week is every day. */
    private static Rhythm weekly(int every, List<Day> days) {
        boolean daily = every == 1 && days.stream().map(Day::weekday).distinct().count() == DayOfWeek.values().length;
        return daily ? new Rhythm(Repeats.DAILY, 1, List.of()) : new Rhythm(Repeats.WEEKLY, every, days);
    }

    private static DayOfWeek weekday(String twoLetters) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(twoLetters.toUpperCase(Locale.ROOT))) {
                return day;
            }
        }
        throw new IllegalArgumentException(twoLetters);
    }
}
