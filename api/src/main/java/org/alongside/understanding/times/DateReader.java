package org.alongside.understanding.times;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alongside.when.Occurrence;
import org.jspecify.annotations.Nullable;

/** Reads dates, holidays, months and times from now: tomorrow, "24 December", "bank holiday", "next weekend", "in March". */
final class DateReader {

    private static final int WEEKS_KNOWN = 24;

    private static final Pattern SPELL = TimeLexicon.pattern("{spell}");
    private static final Pattern NOW = TimeLexicon.pattern("(?<=\\S\\s){lone-now}(?=\\s*$)");
    private static final Pattern TODAY = TimeLexicon.pattern(
            "({today}|{tonight})(?:[\\s,]{1,2}(?:in the )?({part}|night|nite|eve|am|pm|bore|nos|prynhawn|pnawn))?");
    private static final Pattern THIS_PART = TimeLexicon.pattern("({this-part})");
    private static final Pattern DATE = TimeLexicon.pattern(
            "(?:on )?(?:{day} )?(?:the )?([0-9]{1,2})(?:st|nd|rd|th|af|ain|il|ydd|ed|fed|eg)?(?: (?:of|o))? {month}(?: (20[0-9]{2}))?");
    private static final Pattern MONTH_FIRST =
            TimeLexicon.pattern("(?:on )?(?:{day} )?{month} (?:the )?([0-9]{1,2})(?:st|nd|rd|th)?");
    private static final Pattern IN_FIGURES =
            TimeLexicon.pattern("(on |ar )?([0-9]{1,2})[/.]([0-9]{1,2})(?:[/.](?:20)?([0-9]{2}))?");
    private static final Pattern DAY_AND_NUMBER =
            TimeLexicon.pattern("(?:on )?({day}) (?:the )?([0-9]{1,2})(?:st|nd|rd|th)");
    private static final Pattern HOLIDAY = TimeLexicon.pattern("(?:on )?({holiday})");
    private static final Pattern MONTH = TimeLexicon.pattern(
            "(?:(?:in|during|from|next|early|late|mid|throughout|all) |(?:(?:ym|yn|o|ers|ar|bob) )?(?:mis|fis) )({month})");
    private static final Pattern LONE_MONTH = TimeLexicon.pattern("({month-name})");
    private static final Pattern MONTH_WORD = TimeLexicon.pattern("({month})");

    void read(TypedText text, TimeReading reading, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        if (!text.hasAny("spell", "lone-now", "today", "tonight", "this-part", "month", "holiday", "number")
                && !text.hasFigures()) {
            return;
        }
        spells(text, reading, now);
        each(text, THIS_PART, found -> {
            reading.addFact("part-of-day", TimeLexicon.values("this-part", found.group(1)));
            on(reading, found, today);
        });
        each(text, TODAY, found -> today(found, reading, today));
        each(text, DATE, found -> date(reading, found, found.group(1), month(found.group()), found.group(2), today));
        each(text, MONTH_FIRST, found -> date(reading, found, found.group(1), month(found.group()), null, today));
        each(text, IN_FIGURES, found -> {
            if (found.group(1) != null || found.group(4) != null) {
                int month = Integer.parseInt(found.group(3));
                String year = found.group(4) == null ? null : "20" + found.group(4);
                date(reading, found, found.group(2), month, year, today);
            }
        });
        each(
                text,
                HOLIDAY,
                found -> on(reading, found, Holidays.next(TimeLexicon.value("holiday", found.group(1)), today)));
        each(text, DAY_AND_NUMBER, found -> dayAndNumber(reading, found, today));
    }

    /** A month by its name alone where it stands alone, or after "in" and the like; "may" and "march" are verbs as well. */
    void readMonths(TypedText text, TimeReading reading, ZonedDateTime now) {
        if (!text.hasAny("month")) {
            return;
        }
        each(text, MONTH, found -> month(found, TimeLexicon.value("month", found.group(1)), reading, now));
        each(text, LONE_MONTH, found -> {
            if (text.startsAt(found.start())
                    && text.endsAt(found.end())
                    && found.group().length() > "march".length() - 1) {
                month(found, TimeLexicon.value("month", found.group(1)), reading, now);
            }
        });
    }

    private interface Reads {
        void of(Matcher found);
    }

    private static void each(TypedText text, Pattern pattern, Reads reads) {
        Matcher found = text.matcher(pattern);
        while (found.find()) {
            if (text.isFree(found.start(), found.end())) {
                reads.of(found);
            }
        }
    }

    private static void spells(TypedText text, TimeReading reading, ZonedDateTime now) {
        each(text, SPELL, found -> spell(reading, found, TimeLexicon.value("spell", found.group()), now));
        each(text, NOW, found -> spell(reading, found, "now", now));
    }

    private static void spell(TimeReading reading, Matcher found, String name, ZonedDateTime now) {
        if (reading.within() == null) {
            reading.add(found.start(), found.end(), "within", Set.of(name));
            reading.setWithin(span(name, now));
        }
    }

    private static TimeReading.Span span(String name, ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        LocalDate sunday = today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return switch (name) {
            case "now" -> span(now.minus(Occurrence.LATE), now.plusHours(2));
            case "two-hours" -> span(now, now.plusHours(2));
            case "weekend" -> weekend(sunday, now);
            case "next-weekend" -> weekend(sunday.plusWeeks(1), now);
            case "next-week" ->
                span(
                        sunday.plusDays(1).atStartOfDay(now.getZone()),
                        sunday.plusDays(8).atStartOfDay(now.getZone()));
            default -> span(now, today.plusDays(8).atStartOfDay(now.getZone()));
        };
    }

    /** From Friday at five, or now where it has begun, to the end of Sunday. */
    private static TimeReading.Span weekend(LocalDate sunday, ZonedDateTime now) {
        ZonedDateTime begins = sunday.minusDays(2).atTime(LocalTime.of(17, 0)).atZone(now.getZone());
        return span(begins.isAfter(now) ? begins : now, sunday.plusDays(1).atStartOfDay(now.getZone()));
    }

    private static TimeReading.Span span(ZonedDateTime from, ZonedDateTime to) {
        return new TimeReading.Span(from.toInstant(), to.toInstant());
    }

    private static void today(Matcher found, TimeReading reading, LocalDate today) {
        boolean tonight = TimeLexicon.words("tonight").contains(found.group(1));
        String part = found.group(2);
        if (tonight) {
            reading.addFact("part-of-day", Set.of("evening"));
        } else if (part != null) {
            String group = TimeLexicon.words("part").contains(part) ? "part" : "part-beside";
            reading.addFact("part-of-day", TimeLexicon.values(group, part));
        }
        int ahead = tonight ? 0 : Integer.parseInt(TimeLexicon.value("today", found.group(1)));
        on(reading, found, today.plusDays(ahead));
    }

    private static int month(String words) {
        Matcher month = MONTH_WORD.matcher(words);
        String last = "";
        while (month.find()) {
            last = month.group(1);
        }
        return Integer.parseInt(TimeLexicon.value("month", last));
    }

    private static void date(
            TimeReading reading, Matcher found, String day, int month, @Nullable String year, LocalDate today) {
        dateOf(Integer.parseInt(day), month, year, today).ifPresent(date -> on(reading, found, date));
    }

    /** This year, or next year where the day has passed. */
    private static Optional<LocalDate> dateOf(int day, int month, @Nullable String year, LocalDate today) {
        try {
            if (year != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
            }
            LocalDate thisYear = LocalDate.of(today.getYear(), month, day);
            return Optional.of(thisYear.isBefore(today) ? thisYear.plusYears(1) : thisYear);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void on(TimeReading reading, Matcher found, LocalDate date) {
        if (reading.on() == null) {
            reading.add(found.start(), found.end(), "on", Set.of());
            reading.setOn(date);
        }
    }

    /** "Friday 11th" is the next such date where it comes soon, else any Friday. */
    private static void dayAndNumber(TimeReading reading, Matcher found, LocalDate today) {
        Set<String> days = TimeLexicon.values("day", found.group(1));
        int number = Integer.parseInt(found.group(2));
        Optional<LocalDate> soon = today.datesUntil(today.plusWeeks(WEEKS_KNOWN))
                .filter(date -> date.getDayOfMonth() == number
                        && days.contains(
                                date.getDayOfWeek().name().substring(0, 3).toLowerCase(Locale.ROOT)))
                .findFirst();
        soon.ifPresentOrElse(date -> on(reading, found, date), () -> {
            reading.addFact("weekday", days);
            reading.add(found.start(), found.end(), "weekday", days);
        });
    }

    /** A month further off than meetings are known narrows nothing. */
    private static void month(Matcher found, String number, TimeReading reading, ZonedDateTime now) {
        YearMonth thisYear = YearMonth.of(now.getYear(), Integer.parseInt(number));
        YearMonth month = thisYear.isBefore(YearMonth.from(now)) ? thisYear.plusYears(1) : thisYear;
        reading.addFact("month", Set.of(month.toString()));
        reading.add(found.start(), found.end(), "month", Set.of(month.toString()));
        ZonedDateTime begins = month.atDay(1).atStartOfDay(now.getZone());
        ZonedDateTime ends = month.plusMonths(1).atDay(1).atStartOfDay(now.getZone());
        if (ends.isBefore(now.plusWeeks(WEEKS_KNOWN))) {
            reading.setWithin(span(begins.isAfter(now) ? begins : now, ends));
        }
    }
}
