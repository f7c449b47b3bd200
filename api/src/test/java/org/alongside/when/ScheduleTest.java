package org.alongside.when;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    private static final ZoneId LONDON = Schedule.UK_ZONE;
    private static final LocalTime SEVEN = LocalTime.of(19, 0);
    private static final LocalTime NINE = LocalTime.of(21, 0);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void sevenInTheEveningStaysSevenWhenTheClocksGoForwardAndBack() {
        Schedule sundays = Schedule.timed(LocalDate.of(2026, 1, 4), "FREQ=WEEKLY;BYDAY=SU", SEVEN, NINE);
        List<Occurrence> spring = sundays.next(Instant.parse("2026-03-22T00:00:00Z"), 2);
        assertThat(spring)
                .extracting(on -> on.start().toInstant().toString())
                .containsExactly("2026-03-22T19:00:00Z", "2026-03-29T18:00:00Z");
        List<Occurrence> autumn = sundays.next(Instant.parse("2026-10-18T00:00:00Z"), 2);
        assertThat(autumn)
                .extracting(on -> on.start().toInstant().toString())
                .containsExactly("2026-10-18T18:00:00Z", "2026-10-25T19:00:00Z");
    }

    @Test
    void aTimeThatTheClockChangeSkipsMovesOnAndOneThatComesTwiceIsTheFirst() {
        Schedule night = Schedule.timed(LocalDate.of(2026, 3, 29), null, LocalTime.of(1, 30), LocalTime.of(4, 0));
        assertThat(night.next(Instant.parse("2026-03-28T00:00:00Z"), 1)
                        .getFirst()
                        .start()
                        .toLocalTime())
                .isEqualTo(LocalTime.of(2, 30));
        Schedule autumn = Schedule.timed(LocalDate.of(2026, 10, 25), null, LocalTime.of(1, 30), LocalTime.of(4, 0));
        assertThat(autumn.next(Instant.parse("2026-10-24T00:00:00Z"), 1)
                        .getFirst()
                        .start()
                        .toInstant())
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    }

    @Test
    void everySecondWeekCountsFromItsFirstDate() {
        Schedule fortnightly = Schedule.timed(LocalDate.of(2025, 1, 7), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", SEVEN, NINE);
        assertThat(dates(fortnightly, 3))
                .containsExactly(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 12, 8), LocalDate.of(2026, 12, 22));
    }

    @Test
    void secondThursdayAndLastFridayOfTheMonth() {
        assertThat(dates(Schedule.timed(LocalDate.of(2025, 1, 9), "FREQ=MONTHLY;BYDAY=2TH", SEVEN, NINE), 2))
                .containsExactly(LocalDate.of(2026, 12, 10), LocalDate.of(2027, 1, 14));
        assertThat(dates(Schedule.timed(LocalDate.of(2025, 1, 31), "FREQ=MONTHLY;BYDAY=-1FR", SEVEN, NINE), 2))
                .containsExactly(LocalDate.of(2026, 11, 27), LocalDate.of(2026, 12, 25));
    }

    @Test
    void exceptionsBreaksAndTheEndOfACourseAreLeftOutAndExtraDatesComeIn() {
        Schedule tuesdays = new Schedule(
                Hours.TIMED,
                LocalDate.of(2026, 11, 3),
                "FREQ=WEEKLY;BYDAY=TU",
                SEVEN,
                NINE,
                List.of(LocalDate.of(2026, 12, 1)),
                List.of(LocalDate.of(2026, 12, 3)),
                List.of(Break.everyYear(MonthDay.of(12, 20), MonthDay.of(1, 4))),
                LocalDate.of(2027, 1, 12),
                null,
                null,
                Schedule.UK);
        assertThat(dates(tuesdays, 20))
                .containsExactly(
                        LocalDate.of(2026, 11, 24),
                        LocalDate.of(2026, 12, 3),
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 15),
                        LocalDate.of(2027, 1, 5),
                        LocalDate.of(2027, 1, 12));
    }

    @Test
    void whatBeganBeforeMidnightIsStillOn() {
        Schedule late = Schedule.timed(
                LocalDate.of(2026, 11, 20), "FREQ=WEEKLY;BYDAY=FR", LocalTime.of(22, 0), LocalTime.of(2, 0));
        List<Occurrence> on = late.next(Instant.parse("2026-11-21T01:00:00Z"), 1);
        assertThat(on.getFirst().start().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(PartOfDay.of(on.getFirst())).containsExactly(PartOfDay.EVENING);
    }

    @Test
    void onceIsOnceAndOpenAllHoursHasNoDates() {
        Schedule once = Schedule.timed(LocalDate.of(2026, 12, 5), null, SEVEN, NINE);
        assertThat(dates(once, 5)).containsExactly(LocalDate.of(2026, 12, 5));
        assertThat(Schedule.untimed(Hours.OPEN_ALL_HOURS, null).next(NOON, 5)).isEmpty();
    }

    @Test
    void aLongMorningIsMorningAndAfternoon() {
        Schedule daytime = Schedule.timed(LocalDate.of(2026, 11, 24), null, LocalTime.of(10, 0), LocalTime.of(15, 0));
        assertThat(PartOfDay.of(daytime.next(NOON, 1).getFirst()))
                .containsExactlyInAnyOrder(PartOfDay.MORNING, PartOfDay.AFTERNOON);
    }

    @Test
    void aThirtiethOfFebruaryIsGivenUpAndNotSoughtForEver() {
        Schedule never = Schedule.timed(LocalDate.of(2026, 1, 1), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", SEVEN, NINE);
        assertThat(never.next(NOON, 1)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=MINUTELY;INTERVAL=5",
                "FREQ=HOURLY",
                "FREQ=WEEKLY;INTERVAL=0",
                "every Tuesday",
                ""
            })
    void aRuleThatIsNoneOrRepeatsWithinADayIsRefused(String rrule) {
        assertThatThrownBy(() -> Schedule.timed(LocalDate.of(2026, 1, 1), rrule, SEVEN, NINE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("rrule");
    }

    @Test
    void rhythmTellsHowItRepeats() {
        Schedule fortnightly = Schedule.timed(LocalDate.of(2025, 1, 7), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", SEVEN, NINE);
        assertThat(Rhythm.of(fortnightly).repeats()).isEqualTo(Rhythm.Repeats.WEEKLY);
        assertThat(Rhythm.of(fortnightly).every()).isEqualTo(2);
        Schedule last = Schedule.timed(LocalDate.of(2025, 1, 31), "FREQ=MONTHLY;BYDAY=-1FR", SEVEN, NINE);
        assertThat(Rhythm.of(last).days()).containsExactly(new Rhythm.Day(-1, DayOfWeek.FRIDAY));
    }

    private static List<LocalDate> dates(Schedule schedule, int limit) {
        return schedule.next(NOON, limit).stream()
                .map(on -> on.start().withZoneSameInstant(LONDON).toLocalDate())
                .toList();
    }
}
