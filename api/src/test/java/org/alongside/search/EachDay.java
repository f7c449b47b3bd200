package org.alongside.search;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.when.Break;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * When a group meets, said twice: as the {@link #schedule} a listing has, and as a question one can ask of a day. Its meetings are found by
 * asking each day, in the group's own zone: slow, without any rule of RFC 5545, and right if anything is.
 *
 * @param falls whether the rule falls on a day, leaving aside exceptions, breaks, extra dates and the end of a course
 */
record EachDay(Schedule schedule, Predicate<LocalDate> falls) {

    private static final List<String> ZONES = List.of(
            "Europe/London",
            "Europe/London",
            "Europe/London",
            "Europe/Dublin",
            "Europe/Madrid",
            "America/New_York",
            "Asia/Kolkata",
            "Australia/Sydney");

    /** @param start when it begins, and {@code end} when it is over */
    record Meeting(Instant start, Instant end) {

        /** The start, and each full hour after it while an hour is left. */
        List<Instant> comingIn() {
            List<Instant> moments = new ArrayList<>(List.of(start));
            for (Instant at = start.plusSeconds(3_600);
                    !at.plusSeconds(3_600).isAfter(end);
                    at = at.plusSeconds(3_600)) {
                moments.add(at);
            }
            return moments;
        }

        /** By the clocks of the UK, where people ask. */
        DayOfWeek weekday() {
            return start.atZone(Schedule.UK_ZONE).getDayOfWeek();
        }

        /** Parts of the day in which it begins or which it fills for an hour. */
        Set<String> parts() {
            Set<String> parts = new TreeSet<>();
            LocalDate day = start.atZone(Schedule.UK_ZONE).toLocalDate();
            LocalDateTime begins = start.atZone(Schedule.UK_ZONE).toLocalDateTime();
            LocalDateTime ends = end.atZone(Schedule.UK_ZONE).toLocalDateTime();
            List<String> names = List.of("morning", "afternoon", "evening");
            List<LocalDateTime> borders = List.of(
                    day.atStartOfDay(),
                    day.atTime(12, 0),
                    day.atTime(17, 0),
                    day.plusDays(1).atStartOfDay());
            for (int i = 0; i < 3; i++) {
                boolean begun = !begins.isBefore(borders.get(i)) && begins.isBefore(borders.get(i + 1));
                LocalDateTime from = begins.isAfter(borders.get(i)) ? begins : borders.get(i);
                LocalDateTime to = ends.isBefore(borders.get(i + 1)) ? ends : borders.get(i + 1);
                if (begun || ChronoUnit.MINUTES.between(from, to) >= 60) {
                    parts.add(names.get(i));
                }
            }
            return parts;
        }
    }

    /** All that begin on these days, both included. */
    List<Meeting> meetings(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1)).filter(this::meets).map(this::on).toList();
    }

    private boolean meets(LocalDate day) {
        if (schedule.hours() != Hours.TIMED || schedule.exdates().contains(day)) {
            return false;
        }
        LocalDate last = schedule.until();
        boolean past = last != null && day.isAfter(last);
        boolean paused = schedule.breaks().stream().anyMatch(pause -> within(pause, day));
        return (falls.test(day) || schedule.rdates().contains(day)) && !past && !paused;
    }

    private static boolean within(Break pause, LocalDate day) {
        if (pause.from() != null && pause.to() != null) {
            return !day.isBefore(pause.from()) && !day.isAfter(pause.to());
        }
        MonthDay first = Objects.requireNonNull(pause.yearlyFrom());
        MonthDay last = Objects.requireNonNull(pause.yearlyTo());
        for (int year = day.getYear() - 1; year <= day.getYear(); year++) {
            LocalDate begins = first.atYear(year);
            LocalDate ends = last.atYear(last.isBefore(first) ? year + 1 : year);
            if (!day.isBefore(begins) && !day.isAfter(ends)) {
                return true;
            }
        }
        return false;
    }

    /** By the group's own clock, through clock changes: what would end before it begins lasts an hour. */
    private Meeting on(LocalDate day) {
        ZoneId zone = ZoneId.of(schedule.timezone());
        LocalTime opens = Objects.requireNonNull(schedule.opensAt());
        LocalTime closes = schedule.closesAt() == null ? opens.plusHours(1) : schedule.closesAt();
        Instant start = day.atTime(opens).atZone(zone).toInstant();
        Instant end = (closes.isAfter(opens) ? day : day.plusDays(1))
                .atTime(closes)
                .atZone(zone)
                .toInstant();
        return new Meeting(start, end.isAfter(start) ? end : start.plusSeconds(3_600));
    }

    /** Any way to meet that this field knows, by chance. */
    static EachDay any(Random chance, LocalDate around) {
        LocalDate first = around.plusDays(chance.nextInt(-500, 500));
        Rule rule = Rule.any(chance, first);
        LocalTime opens = chance.nextInt(6) == 0
                ? LocalTime.of(chance.nextInt(3), 15 * chance.nextInt(4))
                : LocalTime.of(8 + chance.nextInt(16), 15 * chance.nextInt(4));
        int minutes = chance.nextInt(5) == 0 ? 30 * (1 + chance.nextInt(18)) : 30 + 15 * chance.nextInt(9);
        Schedule schedule = new Schedule(
                Hours.TIMED,
                first,
                rule.rrule,
                opens,
                chance.nextInt(12) == 0 ? null : opens.plusMinutes(minutes),
                days(chance, first, chance.nextInt(3) * 4),
                chance.nextInt(4) == 0 ? days(chance, first, 3) : List.of(),
                breaks(chance, around),
                chance.nextInt(5) == 0 ? first.plusDays(1 + chance.nextInt(700)) : null,
                null,
                null,
                ZONES.get(chance.nextInt(ZONES.size())));
        return new EachDay(schedule, rule.falls);
    }

    static EachDay untimed(Hours hours) {
        return new EachDay(Schedule.untimed(hours, null), day -> false);
    }

    private static List<LocalDate> days(Random chance, LocalDate first, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> first.plusDays(chance.nextInt(800)))
                .distinct()
                .toList();
    }

    private static List<Break> breaks(Random chance, LocalDate around) {
        LocalDate from = around.plusDays(chance.nextInt(600));
        return switch (chance.nextInt(5)) {
            case 0 ->
                List.of(
                        Break.everyYear(MonthDay.of(12, 20), MonthDay.of(1, 4)),
                        Break.everyYear(MonthDay.of(7, 20), MonthDay.of(9, 3)));
            case 1 -> List.of(Break.once(from, from.plusDays(chance.nextInt(60))));
            case 2 -> List.of(Break.everyYear(MonthDay.of(2, 28), MonthDay.of(9, 30)));
            default -> List.of();
        };
    }

    /** A rule in the words of RFC 5545, and as a question to a day. */
    private record Rule(@Nullable String rrule, Predicate<LocalDate> falls) {

        static Rule any(Random chance, LocalDate first) {
            int every = 1 + chance.nextInt(3);
            Rule rule =
                    switch (chance.nextInt(12)) {
                        case 0, 1, 2 -> weekly(1, first, weekdays(chance));
                        case 3, 4 -> weekly(every, first, weekdays(chance));
                        case 5, 6 -> nth(every, first, 1 + chance.nextInt(5), weekday(chance));
                        case 7 -> last(every, first, weekday(chance));
                        case 8 -> inMonths(first, weekday(chance));
                        case 9 ->
                            new Rule(
                                    "FREQ=DAILY;INTERVAL=" + every,
                                    day -> ChronoUnit.DAYS.between(first, day) % every == 0);
                        case 10 ->
                            new Rule(
                                    "FREQ=MONTHLY;BYMONTHDAY=" + first.getDayOfMonth(),
                                    day -> day.getDayOfMonth() == first.getDayOfMonth());
                        default ->
                            chance.nextBoolean()
                                    ? new Rule(null, day -> day.equals(first))
                                    : new Rule("FREQ=YEARLY", day -> MonthDay.from(day)
                                            .equals(MonthDay.from(first)));
                    };
            return rule.from(first).ending(chance, first);
        }

        private static Rule weekly(int every, LocalDate first, Set<DayOfWeek> days) {
            LocalDate monday = monday(first);
            return new Rule(
                    "FREQ=WEEKLY;INTERVAL=" + every + ";BYDAY=" + letters(days),
                    day -> days.contains(day.getDayOfWeek())
                            && ChronoUnit.WEEKS.between(monday, monday(day)) % every == 0);
        }

        private static Rule nth(int every, LocalDate first, int nth, DayOfWeek weekday) {
            return new Rule(
                    "FREQ=MONTHLY;INTERVAL=" + every + ";BYDAY=" + nth + letters(Set.of(weekday)),
                    day -> isMonth(day, first, every)
                            && day.getDayOfWeek() == weekday
                            && (day.getDayOfMonth() + 6) / 7 == nth);
        }

        private static Rule last(int every, LocalDate first, DayOfWeek weekday) {
            return new Rule(
                    "FREQ=MONTHLY;INTERVAL=" + every + ";BYDAY=-1" + letters(Set.of(weekday)),
                    day -> isMonth(day, first, every)
                            && day.getDayOfWeek() == weekday
                            && day.plusWeeks(1).getMonth() != day.getMonth());
        }

        /** Not from May to August. */
        private static Rule inMonths(LocalDate first, DayOfWeek weekday) {
            Predicate<LocalDate> weekly = weekly(1, first, Set.of(weekday)).falls;
            return new Rule(
                    "FREQ=WEEKLY;BYMONTH=1,2,3,4,9,10,11,12;BYDAY=" + letters(Set.of(weekday)),
                    day -> weekly.test(day) && (day.getMonthValue() < 5 || day.getMonthValue() > 8));
        }

        private Rule from(LocalDate first) {
            return new Rule(rrule, day -> !day.isBefore(first) && falls.test(day));
        }

        /** Perhaps after so many times, or on a day. */
        private Rule ending(Random chance, LocalDate first) {
            if (rrule == null || chance.nextInt(4) > 0) {
                return this;
            }
            if (chance.nextBoolean()) {
                int times = 1 + chance.nextInt(40);
                return new Rule(
                        rrule + ";COUNT=" + times,
                        day -> falls.test(day)
                                && first.datesUntil(day.plusDays(1))
                                                .filter(falls)
                                                .count()
                                        <= times);
            }
            LocalDate until = first.plusDays(chance.nextInt(900));
            return new Rule(
                    rrule + ";UNTIL=" + until.toString().replace("-", ""),
                    day -> falls.test(day) && !day.isAfter(until));
        }

        private static boolean isMonth(LocalDate day, LocalDate first, int every) {
            return ChronoUnit.MONTHS.between(first.withDayOfMonth(1), day.withDayOfMonth(1)) % every == 0;
        }

        private static LocalDate monday(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        private static Set<DayOfWeek> weekdays(Random chance) {
            Set<DayOfWeek> days = new TreeSet<>(Set.of(weekday(chance)));
            while (chance.nextInt(4) == 0) {
                days.add(weekday(chance));
            }
            return days;
        }

        private static DayOfWeek weekday(Random chance) {
            return DayOfWeek.of(1 + chance.nextInt(7));
        }

        private static String letters(Set<DayOfWeek> days) {
            return days.stream().map(day -> day.name().substring(0, 2)).collect(Collectors.joining(","));
        }
    }
}
