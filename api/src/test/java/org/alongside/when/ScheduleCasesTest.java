package org.alongside.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways of giving times that other directories stumbled over. */
class ScheduleCasesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final LocalTime OPENS = LocalTime.of(18, 30);

    @ParameterizedTest
    @ValueSource(strings = {"20270101T000000Z", "20270101T235959", "20270101", "20261229T183000Z"})
    void aRuleMayEndAtAMomentOrOnADate(String until) {
        Schedule tuesdays = Schedule.timed(FIRST, "FREQ=WEEKLY;BYDAY=TU;UNTIL=" + until, OPENS, null);
        assertThat(tuesdays.hasDates()).isTrue();
        assertThat(tuesdays.next(NOW, 10))
                .extracting(on -> on.start().toLocalDate())
                .containsExactly(
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 8),
                        LocalDate.of(2026, 12, 15),
                        LocalDate.of(2026, 12, 22),
                        LocalDate.of(2026, 12, 29));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FREQ=WEEKLY;BYDAY=TU;UNTIL=20230101T000000Z", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"})
    void aRuleThatGivesNoDateIsNoticed(String rule) {
        assertThat(Schedule.timed(FIRST, rule, OPENS, null).hasDates()).isFalse();
    }

    @Test
    void aRuleOfPlacesInTheMonthIsWalked() {
        Schedule lastWorkday =
                Schedule.timed(LocalDate.of(2024, 1, 31), "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", OPENS, null);
        assertThat(lastWorkday.next(NOW, 2))
                .extracting(on -> on.start().toLocalDate())
                .containsExactly(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 31));
        assertThat(lastWorkday.hasDates()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"FREQ=DAILY", "'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU'"})
    void midnightToMidnightOnEveryDayIsAlwaysOpen(String rule) {
        assertThat(Schedule.timed(FIRST, rule, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                        .isAlwaysOpen())
                .isTrue();
        assertThat(Schedule.timed(FIRST, rule, LocalTime.MIDNIGHT, OPENS).isAlwaysOpen())
                .isFalse();
        assertThat(Schedule.timed(FIRST, rule + ";COUNT=3", LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)
                        .isAlwaysOpen())
                .isFalse();
        assertThat(Rhythm.of(Schedule.timed(FIRST, rule, OPENS, null)).repeats())
                .isEqualTo(Rhythm.Repeats.DAILY);
    }

    @Test
    void anEndThatNobodyGaveIsNone() {
        assertThat(Schedule.timed(FIRST, "FREQ=WEEKLY;BYDAY=TU", OPENS, null).next(NOW, 1))
                .extracting(Occurrence::hasEnd)
                .containsExactly(false);
    }

    @Test
    void aFinishedCourseAndAPastDateAreOver() {
        Schedule course = new Schedule(
                Hours.TIMED,
                FIRST,
                "FREQ=WEEKLY;BYDAY=TU",
                OPENS,
                null,
                List.of(),
                List.of(),
                List.of(),
                LocalDate.of(2025, 1, 1),
                null,
                null,
                Schedule.UK);
        assertThat(course.isOver(NOW)).isTrue();
        assertThat(Schedule.timed(LocalDate.of(2025, 6, 1), null, OPENS, null).isOver(NOW))
                .isTrue();
        assertThat(Schedule.timed(LocalDate.of(2030, 6, 1), null, OPENS, null).isOver(NOW))
                .isFalse();
        assertThat(Schedule.untimed(Hours.BY_ARRANGEMENT, null).isOver(NOW)).isFalse();
    }

    @Test
    void anEveningInNewYorkIsTheNextDayHere() {
        Schedule brooklyn = new Schedule(
                Hours.TIMED,
                FIRST,
                "FREQ=WEEKLY;BYDAY=TU",
                LocalTime.of(19, 0),
                LocalTime.of(20, 0),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                "America/New_York");
        Occurrence here = brooklyn.next(NOW, 1).getFirst().in(ZoneId.of(Schedule.UK));
        assertThat(here.start().toLocalDateTime()).hasToString("2026-12-02T00:00");
        assertThat(brooklyn.isUkTime(FIRST)).isFalse();
    }
}
