package org.alongside.bench.corpus;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Random;
import org.alongside.when.Break;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/** When invented groups meet: most weekly, many fortnightly or on the second Tuesday of a month, some as a course, few at all hours. */
final class Diary {

    private static final Skewed<DayOfWeek> DAYS = Skewed.by(List.of(DayOfWeek.values()), day -> switch (day) {
        case TUESDAY, WEDNESDAY, THURSDAY -> 22;
        case MONDAY -> 16;
        case FRIDAY -> 10;
        case SATURDAY -> 5;
        case SUNDAY -> 3;
    });

    private static final Skewed<Integer> OPENING_HOURS = Skewed.zipf(List.of(19, 10, 18, 14, 13, 11, 17, 9, 15, 20));

    private static final Break NEW_YEAR = Break.everyYear(MonthDay.of(12, 20), MonthDay.of(1, 4));

    private final LocalDate today;

    Diary(LocalDate today) {
        this.today = today;
    }

    List<Schedule> pick(Random random) {
        int habit = random.nextInt(100);
        DayOfWeek day = DAYS.pick(random);
        if (habit < 56) {
            return List.of(timed(day, "FREQ=WEEKLY;BYDAY=" + letters(day), null, random));
        }
        if (habit < 62) {
            return List.of(
                    timed(day, "FREQ=WEEKLY;BYDAY=" + letters(day), null, random),
                    timed(day.plus(2), "FREQ=WEEKLY;BYDAY=" + letters(day.plus(2)), null, random));
        }
        if (habit < 74) {
            return List.of(timed(day, "FREQ=WEEKLY;INTERVAL=2;BYDAY=" + letters(day), null, random));
        }
        if (habit < 90) {
            return List.of(timed(day, "FREQ=MONTHLY;BYDAY=" + (1 + random.nextInt(4)) + letters(day), null, random));
        }
        if (habit < 95) {
            LocalDate end = today.plusWeeks(2 + random.nextInt(12));
            return List.of(timed(day, "FREQ=WEEKLY;BYDAY=" + letters(day), end, random));
        }
        return List.of(Schedule.untimed(habit < 97 ? Hours.OPEN_ALL_HOURS : Hours.BY_ARRANGEMENT, null));
    }

    private Schedule timed(DayOfWeek day, String rrule, @Nullable LocalDate until, Random random) {
        LocalDate start = today.minusWeeks(10 + random.nextInt(200)).with(TemporalAdjusters.nextOrSame(day));
        LocalTime opens = LocalTime.of(OPENING_HOURS.pick(random), random.nextInt(4) == 0 ? 30 : 0);
        LocalTime closes = opens.plusMinutes(60L + 30 * random.nextInt(3));
        List<Break> breaks = random.nextInt(3) == 0 ? List.of(NEW_YEAR) : List.of();
        return new Schedule(
                Hours.TIMED, start, rrule, opens, closes, List.of(), List.of(), breaks, until, null, null, Schedule.UK);
    }

    private static String letters(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
