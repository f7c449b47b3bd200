package org.alongside.find.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.alongside.vocabulary.Vocabulary;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Times in words, on Saturday 28 November 2026. */
class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-28T09:00:00Z");
    private static final String TUESDAYS = "FREQ=WEEKLY;BYDAY=TU";

    private static final Times TIMES = new Times(wording());

    @Test
    void anEndThatNobodyGaveIsNotShown() {
        Schedule open = schedule(TUESDAYS, LocalTime.of(18, 30), null, Schedule.UK);
        assertThat(TIMES.meeting(open.next(NOW, 1).getFirst(), NOW)).isEqualTo("Tue 1 Dec, 6:30pm");
        assertThat(TIMES.longMeeting(open.next(NOW, 1).getFirst())).isEqualTo("Tuesday 1 December, 6:30pm");
        Instant during = Instant.parse("2026-12-01T18:45:00Z");
        assertThat(TIMES.meeting(open.next(during, 1).getFirst(), during)).isEqualTo("On now, since 6:30pm");
    }

    @Test
    void theClockOfAnotherZoneIsToldWithOurs() {
        Schedule brooklyn = schedule(TUESDAYS, LocalTime.of(19, 0), LocalTime.of(20, 0), "America/New_York");
        assertThat(TIMES.meeting(brooklyn.next(NOW, 1).getFirst(), NOW))
                .isEqualTo("Wed 2 Dec, midnight to 1am (7pm New York time)");
        assertThat(TIMES.rhythm(brooklyn)).isEqualTo("Every Tuesday, 7pm to 8pm, New York time");
    }

    @Test
    void aRhythmIsWhole() {
        String everyDay = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU";
        assertThat(TIMES.days(schedule(everyDay, LocalTime.of(22, 0), LocalTime.of(6, 0), Schedule.UK)))
                .isEqualTo("Every day");
        assertThat(TIMES.days(schedule("FREQ=WEEKLY;BYDAY=MO,WE,FR", LocalTime.NOON, null, Schedule.UK)))
                .isEqualTo("Every Monday, Wednesday and Friday");
    }

    private static Schedule schedule(String rule, LocalTime opens, @Nullable LocalTime closes, String zone) {
        return new Schedule(
                Hours.TIMED,
                LocalDate.of(2024, 1, 2),
                rule,
                opens,
                closes,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                zone);
    }

    private static Wording wording() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        return new Wording(messages, new Vocabulary(), mock(NetworkNames.class), Locale.UK);
    }
}
