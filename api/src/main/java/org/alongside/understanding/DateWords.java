package org.alongside.understanding;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.alongside.when.Occurrence;
import org.jspecify.annotations.Nullable;

/** Recognises one date or a time from now: tonight, tomorrow, "24 December", "this weekend", "in the next two hours", in English and Welsh. */
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

    /** When a time begins and ends, from now. */
    private record Spell(String name, Function<ZonedDateTime, ParsedQuery.Span> from) {}

    private static final Spell NOW = new Spell("now", now -> span(now.minus(Occurrence.LATE), now.plusHours(2)));
    private static final Spell TWO_HOURS = new Spell("two-hours", now -> span(now, now.plusHours(2)));
    private static final Spell WEEKEND = new Spell("weekend", DateWords::weekend);
    private static final Spell SEVEN_DAYS =
            new Spell("week", now -> span(now, now.toLocalDate().plusDays(8).atStartOfDay(now.getZone())));

    private static final Map<List<String>, Spell> SPELLS = Map.ofEntries(
            Map.entry(List.of("right", "now"), NOW),
            Map.entry(List.of("open", "now"), NOW),
            Map.entry(List.of("on", "now"), NOW),
            Map.entry(List.of("now"), NOW),
            Map.entry(List.of("nawr"), NOW),
            Map.entry(List.of("rwan"), NOW),
            Map.entry(List.of("ar", "agor", "nawr"), NOW),
            Map.entry(List.of("in", "the", "next", "two", "hours"), TWO_HOURS),
            Map.entry(List.of("in", "the", "next", "2", "hours"), TWO_HOURS),
            Map.entry(List.of("next", "two", "hours"), TWO_HOURS),
            Map.entry(List.of("next", "2", "hours"), TWO_HOURS),
            Map.entry(List.of("in", "the", "next", "hour"), TWO_HOURS),
            Map.entry(List.of("yn", "y", "ddwy", "awr", "nesaf"), TWO_HOURS),
            Map.entry(List.of("this", "weekend"), WEEKEND),
            Map.entry(List.of("penwythnos", "yma"), WEEKEND),
            Map.entry(List.of("y", "penwythnos", "hwn"), WEEKEND),
            Map.entry(List.of("y", "penwythnos", "yma"), WEEKEND),
            Map.entry(List.of("next", "seven", "days"), SEVEN_DAYS),
            Map.entry(List.of("next", "7", "days"), SEVEN_DAYS),
            Map.entry(List.of("in", "the", "next", "week"), SEVEN_DAYS),
            Map.entry(List.of("coming", "week"), SEVEN_DAYS),
            Map.entry(List.of("this", "week"), SEVEN_DAYS),
            Map.entry(List.of("yr", "wythnos", "hon"), SEVEN_DAYS),
            Map.entry(List.of("wythnos", "yma"), SEVEN_DAYS),
            Map.entry(List.of("yn", "ystod", "y", "saith", "diwrnod", "nesaf"), SEVEN_DAYS));

    private static final int LONGEST_SPELL = 6;

    /** A day, a span of time, or neither: then both are null. */
    record Told(@Nullable LocalDate on, ParsedQuery.@Nullable Span within) {

        boolean isTold() {
            return on != null || within != null;
        }
    }

    Told read(TokenCursor reading, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        for (int at = 0; at < reading.size(); at++) {
            int spellEnds = spellEnds(reading, at);
            if (spellEnds > at) {
                Spell spell = Objects.requireNonNull(SPELLS.get(reading.plain(at, spellEnds)));
                reading.addChip("within", at, spellEnds, Set.of(spell.name));
                reading.take(at, spellEnds);
                return new Told(null, spell.from.apply(now));
            }
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
        return new Told(null, null);
    }

    private static int spellEnds(TokenCursor reading, int at) {
        for (int to = Math.min(reading.size(), at + LONGEST_SPELL); to > at; to--) {
            // "Now" alone is a time only where it ends what was typed: "not now", "from now on".
            boolean lone = to == at + 1 && (to < reading.size() || at == 0);
            if (!lone && reading.isFree(at, to) && SPELLS.containsKey(reading.plain(at, to))) {
                return to;
            }
        }
        return at;
    }

    private static ParsedQuery.Span span(ZonedDateTime from, ZonedDateTime to) {
        return new ParsedQuery.Span(from.toInstant(), to.toInstant());
    }

    /** From Friday at five, or now where it has begun, to the end of Sunday. */
    private static ParsedQuery.Span weekend(ZonedDateTime now) {
        LocalDate sunday = now.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        ZonedDateTime begins = sunday.minusDays(2).atTime(17, 0).atZone(now.getZone());
        return span(begins.isAfter(now) ? begins : now, sunday.plusDays(1).atStartOfDay(now.getZone()));
    }

    private static Told taken(TokenCursor reading, int from, int to, LocalDate date) {
        reading.addChip("on", from, to);
        reading.take(from, to);
        return new Told(date, null);
    }

    private static Optional<LocalDate> dayAndMonth(TokenCursor reading, int at, LocalDate today) {
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
