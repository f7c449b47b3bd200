package org.alongside.feed.row;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.when.Break;

/** Dates as feeds write them: {@code 2026-03-31}, or from the day of import: {@code today-12}, {@code today+10:TU}. */
public final class FeedDate {

    public static final String HOW = "Write a date such as 2026-03-31, or today+10 or today+10:TU";
    public static final String HOW_BREAK =
            "Write 2026-07-20..2026-09-01, today+20..today+34, or 12-20..01-04 for every year";

    private static final Pattern FIXED = Pattern.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern OFFSET = Pattern.compile("today(?:([+-][0-9]{1,4}))?(?::(MO|TU|WE|TH|FR|SA|SU))?");
    private static final Pattern DAY_OF_YEAR = Pattern.compile("[0-9]{2}-[0-9]{2}");
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private FeedDate() {}

    public static Optional<LocalDate> parse(String text, LocalDate today) {
        Matcher offset = OFFSET.matcher(text);
        if (offset.matches()) {
            String days = offset.group(1);
            LocalDate date = today.plusDays(days == null ? 0 : Integer.parseInt(days));
            String weekday = offset.group(2);
            return Optional.of(
                    weekday == null
                            ? date
                            : date.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(1 + WEEKDAYS.indexOf(weekday)))));
        }
        if (!FIXED.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /**
     * @return empty if it is no range of dates
     * @throws IllegalArgumentException if it ends before it begins
     */
    public static Optional<Break> parseBreak(String text, LocalDate today) {
        String[] ends = text.split("\\.\\.", -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        String from = ends[0].strip();
        String to = ends[1].strip();
        Optional<LocalDate> first = parse(from, today);
        Optional<LocalDate> last = parse(to, today);
        if (first.isPresent() && last.isPresent()) {
            return Optional.of(Break.once(first.get(), last.get()));
        }
        Optional<MonthDay> yearlyFirst = dayOfYear(from);
        Optional<MonthDay> yearlyLast = dayOfYear(to);
        return yearlyFirst.isPresent() && yearlyLast.isPresent()
                ? Optional.of(Break.everyYear(yearlyFirst.get(), yearlyLast.get()))
                : Optional.empty();
    }

    private static Optional<MonthDay> dayOfYear(String text) {
        if (!DAY_OF_YEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(MonthDay.parse("--" + text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
