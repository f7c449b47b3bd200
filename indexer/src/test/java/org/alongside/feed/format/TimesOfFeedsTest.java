package org.alongside.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.feed.AReading;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times as calendars and other directories write them. */
class TimesOfFeedsTest {

    private static final String COLUMNS = "id,name,attendance,city,dtstart,rrule,opens_at,closes_at";

    @ParameterizedTest
    @ValueSource(strings = {"20270101T000000Z", "20270101T235959", "20270101"})
    void aRuleThatEndsAtAMomentComesInWithoutANote(String until) {
        AReading reading = AReading.csv(
                COLUMNS, "a,Tea,in-person,Leeds,2024-01-02,FREQ=WEEKLY;BYDAY=TU;UNTIL=" + until + ",18:30,20:30");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.drafts()).hasSize(1);
    }

    @Test
    void aRuleThatEndsBeforeItBeginsIsRefused() {
        AReading reading = AReading.csv(
                COLUMNS, "a,Tea,in-person,Leeds,2024-01-02,FREQ=WEEKLY;BYDAY=TU;UNTIL=20230101T000000Z,18:30,20:30");
        assertThat(reading.problems()).containsExactly("2 rrule ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00:00,00:00", "00:00,24:00", "00:00,23:59"})
    void midnightToMidnightEveryDayIsOpenAllHours(String hours) {
        AReading reading = AReading.csv(COLUMNS, "a,Line,in-person,Leeds,2024-01-02,FREQ=DAILY," + hours);
        assertThat(reading.problems()).isEmpty();
        assertThat(AReading.place(reading.only(), "main").schedules())
                .extracting(Schedule::hours)
                .containsExactly(Hours.OPEN_ALL_HOURS);
    }

    @Test
    void anEndEqualToTheStartIsLeftOutAndNoted() {
        AReading reading = AReading.csv(COLUMNS, "a,Tea,in-person,Leeds,2024-01-02,FREQ=WEEKLY;BYDAY=TU,18:30,18:30");
        assertThat(reading.problems()).containsExactly("2 closes_at WARNING");
        assertThat(AReading.place(reading.only(), "main").schedules())
                .extracting(Schedule::closesAt)
                .containsOnlyNulls();
    }

    @Test
    void aServiceThatIsOpenFromMidnightToMidnightComesIn() {
        AReading reading = AReading.of("feed.json", """
                {"contents": [{"id": "n1", "name": "Round The Clock Line", "status": "active",
                  "phones": [{"number": "01632 960001"}],
                  "schedules": [{"id": "s", "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR,SA,SU",
                    "opens_at": "00:00", "closes_at": "00:00"}]}]}
                """);
        assertThat(reading.only().places().values())
                .flatExtracting(place -> place.schedules())
                .extracting(Schedule::hours)
                .containsExactly(Hours.OPEN_ALL_HOURS);
    }
}
