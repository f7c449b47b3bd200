package org.alongside.understanding;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Recognises one date: today, tonight, tomorrow, "24 December", in English and Welsh. */
final class DateWords {

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("january", 1),
            Map.entry("february", 2),
            Map.entry("march", 3),
            Map.entry("april", 4),
            Map.entry("may", 5),
            Map.entry("june", 6),
            Map.entry("july", 7),
            Map.entry("august", 8),
            Map.entry("september", 9),
            Map.entry("october", 10),
            Map.entry("november", 11),
            Map.entry("december", 12),
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("apr", 4),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sept", 9),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12),
            Map.entry("ionawr", 1),
            Map.entry("chwefror", 2),
            Map.entry("mawrth", 3),
            Map.entry("ebrill", 4),
            Map.entry("mai", 5),
            Map.entry("mehefin", 6),
            Map.entry("gorffennaf", 7),
            Map.entry("awst", 8),
            Map.entry("medi", 9),
            Map.entry("hydref", 10),
            Map.entry("tachwedd", 11),
            Map.entry("rhagfyr", 12));

    private static final Map<String, Integer> DAYS_FROM_TODAY =
            Map.of("today", 0, "tonight", 0, "heddiw", 0, "heno", 0, "tomorrow", 1, "yfory", 1, "fory", 1);

    private static final Set<String> EVENING = Set.of("tonight", "heno");

    Optional<LocalDate> read(Reading reading, LocalDate today) {
        for (int at = 0; at < reading.size(); at++) {
            Integer ahead = reading.isFree(at, at + 1)
                    ? DAYS_FROM_TODAY.get(reading.token(at).plain())
                    : null;
            if (ahead != null) {
                if (EVENING.contains(reading.token(at).plain())) {
                    reading.addFact("part-of-day", Set.of("evening"));
                }
                return taken(reading, at, at + 1, today.plusDays(ahead));
            }
            Optional<LocalDate> named = dayAndMonth(reading, at, today);
            if (named.isPresent()) {
                return taken(reading, at, at + 2, named.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> taken(Reading reading, int from, int to, LocalDate date) {
        reading.addChip("on", from, to);
        reading.take(from, to);
        return Optional.of(date);
    }

    private static Optional<LocalDate> dayAndMonth(Reading reading, int at, LocalDate today) {
        if (at + 1 >= reading.size() || !reading.isFree(at, at + 2)) {
            return Optional.empty();
        }
        List<String> two = reading.plain(at, at + 2);
        return date(two.get(0), two.get(1), today).or(() -> date(two.get(1), two.get(0), today));
    }

    /** This year, or next year where the day has passed. */
    private static Optional<LocalDate> date(String day, String month, LocalDate today) {
        Integer number = MONTHS.get(month);
        if (number == null || !day.matches("[0-9]{1,2}(st|nd|rd|th)?")) {
            return Optional.empty();
        }
        int dayOfMonth = Integer.parseInt(day.replaceAll("[a-z]", ""));
        if (dayOfMonth < 1 || dayOfMonth > MonthDay.of(number, 1).getMonth().maxLength()) {
            return Optional.empty();
        }
        LocalDate thisYear = MonthDay.of(number, dayOfMonth).atYear(today.getYear());
        return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
    }
}
