package org.alongside.understanding.times;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Days with a name, and the bank holidays of England and Wales, by the rules of their years. */
final class Holidays {

    private Holidays() {}

    /** @param rule {@code 12-25}, {@code easter+1}, {@code bank} or {@code bank-monday} */
    static LocalDate next(String rule, LocalDate today) {
        return IntStream.range(0, 2)
                .map(ahead -> today.getYear() + ahead)
                .boxed()
                .flatMap(year -> dates(rule, year))
                .filter(date -> !date.isBefore(today))
                .min(LocalDate::compareTo)
                .orElseThrow();
    }

    private static Stream<LocalDate> dates(String rule, int year) {
        if (rule.startsWith("easter")) {
            return Stream.of(easter(year).plusDays(Integer.parseInt(rule.substring("easter".length()))));
        }
        if (rule.startsWith("bank")) {
            return bankHolidays(year).stream()
                    .filter(date -> rule.equals("bank") || date.getDayOfWeek() == DayOfWeek.MONDAY);
        }
        return Stream.of(MonthDay.parse("--" + rule).atYear(year));
    }

    private static List<LocalDate> bankHolidays(int year) {
        LocalDate christmas = LocalDate.of(year, 12, 25);
        LocalDate may = LocalDate.of(year, 5, 1);
        return List.of(
                weekday(LocalDate.of(year, 1, 1)),
                easter(year).minusDays(2),
                easter(year).plusDays(1),
                may.with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY)),
                may.with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                LocalDate.of(year, 8, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY)),
                substitute(christmas),
                substitute(christmas.plusDays(1)));
    }

    private static LocalDate weekday(LocalDate date) {
        return isWeekend(date) ? date.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : date;
    }

    /** Christmas and Boxing Day on a weekend move on by two days. */
    private static LocalDate substitute(LocalDate date) {
        return isWeekend(date) ? date.plusDays(2) : moved(date);
    }

    private static LocalDate moved(LocalDate date) {
        return date.getDayOfMonth() == 26 && date.getDayOfWeek() == DayOfWeek.MONDAY ? date.plusDays(1) : date;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    /** By the anonymous Gregorian computus. */
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
