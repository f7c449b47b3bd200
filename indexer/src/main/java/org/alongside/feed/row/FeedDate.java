package org.alongside.feed.row;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.when.Break;

/**
 * Dates as feeds write them: {@code 2026-03-31}, from the day of import ({@code today-12}, {@code today+10:TU}), or as a spreadsheet here
 * shows them, the day first: {@code 31/03/2026}, {@code 31-Mar-26}.
 */
public final class FeedDate {

    public static final String HOW = "Write a date such as 2026-03-31, or today+10 or today+10:TU";
    public static final String HOW_BREAK =
            "Write 2026-07-20..2026-09-01, today+20..today+34, or 12-20..01-04 for every year";

    private static final Pattern FIXED = Pattern.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    /** Midnight, which a spreadsheet shows behind a date. */
    private static final Pattern MIDNIGHT = Pattern.compile("[T ]00?:00(:00)?(\\.0+)?Z?$");

    private static final Pattern EITHER_WAY = Pattern.compile("(0?[1-9]|1[0-2])[/.-](0?[1-9]|1[0-2])[/.-][0-9]+");
    private static final List<DateTimeFormatter> DAY_FIRST = Stream.of(
                    "d/M/uuuu",
                    "d.M.uuuu",
                    "d-M-uuuu",
                    "d/M/uu",
                    "d.M.uu",
                    "d-M-uu",
                    "d-MMM-uu",
                    "d MMM uuuu",
                    "d-MMM-uuuu",
                    "d MMMM uuuu")
            .map(FeedDate::strict)
            .toList();
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
        String day = MIDNIGHT.matcher(text).replaceFirst("");
        return FIXED.matcher(day).matches()
                ? parse(day, DateTimeFormatter.ISO_LOCAL_DATE)
                : DAY_FIRST.stream().flatMap(form -> parse(day, form).stream()).findFirst();
    }

    /** Would somebody who writes the month first mean another day? */
    public static boolean isAmbiguous(String text) {
        Matcher date = EITHER_WAY.matcher(MIDNIGHT.matcher(text).replaceFirst(""));
        return date.matches() && Integer.parseInt(date.group(1)) != Integer.parseInt(date.group(2));
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter form) {
        try {
            return Optional.of(LocalDate.parse(text, form));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
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
