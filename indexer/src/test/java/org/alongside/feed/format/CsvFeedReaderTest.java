package org.alongside.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import org.alongside.feed.AReading;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.when.Break;
import org.alongside.when.Schedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFeedReaderTest {

    private static final String WHERE = "id,name,attendance,city";

    @Test
    void furtherRowsAreFurtherPlacesAndTimes() {
        Draft draft = AReading.csv(
                        WHERE + ",place,dtstart,rrule,opens_at,closes_at,precision",
                        "a,Tea,in-person,Leeds,library,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00,21:00,street",
                        "a,,,,library,2025-01-09,FREQ=WEEKLY;BYDAY=TH,10:00,,",
                        "a,,online,,online,,,,,")
                .only();

        assertThat(draft.places()).containsOnlyKeys("library", "online");
        Draft.MeetingPlace library = AReading.place(draft, "library");
        assertThat(library.precision()).isEqualTo(Precision.STREET);
        assertThat(library.schedules())
                .extracting(Schedule::opensAt)
                .containsExactly(LocalTime.of(19, 0), LocalTime.of(10, 0));
        assertThat(AReading.place(draft, "online").attendance()).isEqualTo(Attendance.ONLINE);
    }

    @Test
    void datesCountFromTheDayOfImport() {
        Draft draft = AReading.csv(
                        WHERE + ",dtstart,rrule,opens_at,exdate,rdate,breaks,until,checked_on",
                        "a,Tea,in-person,Leeds,today-12:TU,FREQ=WEEKLY;BYDAY=TU,19:00,today+10:TU;2026-12-29,today,"
                                + "today+20..today+34;12-20..01-04,today+60,today-1")
                .only();
        Schedule schedule = AReading.place(draft, "main").schedules().getFirst();

        assertThat(schedule.dtstart()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(schedule.exdates()).containsExactly(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 29));
        assertThat(schedule.rdates()).containsExactly(AReading.TODAY);
        assertThat(schedule.breaks())
                .containsExactly(
                        Break.once(LocalDate.of(2026, 12, 11), LocalDate.of(2026, 12, 25)),
                        Break.everyYear(MonthDay.of(12, 20), MonthDay.of(1, 4)));
        assertThat(schedule.until()).isEqualTo(LocalDate.of(2027, 1, 20));
    }

    @Test
    void byteOrderMarkColumnOrderCaseAndEmptyLinesDoNotMatter() {
        Draft draft = AReading.csv(
                        "\uFEFFCity,Attendance , Name,ID", "", "Leeds,in-person,\"Tea, and \"\"toast\"\"\",a", "", "")
                .only();
        assertThat(draft.key()).isEqualTo("a");
        assertThat(draft.name()).isEqualTo("Tea, and \"toast\"");
    }

    @Test
    void rowsAreCountedAsASpreadsheetCountsThem() {
        AReading reading = AReading.csv(WHERE, "a,\"Tea", "and toast\",in-person,Leeds", "", "b,Cake,by-pigeon,Leeds");
        assertThat(reading.problems()).containsExactly("4 attendance ERROR");
    }

    @Test
    void costIsFreeOrDonationOrPounds() {
        assertThat(cost("free").isFree()).isTrue();
        assertThat(cost("donation").donation()).isTrue();
        assertThat(cost("3.50").cost()).isEqualTo(new BigDecimal("3.50"));
        assertThat(cost("").cost()).isNull();
    }

    private static Draft.Participation cost(String cell) {
        return AReading.csv(WHERE + ",cost", "a,Tea,in-person,Leeds," + cell)
                .only()
                .participation();
    }

    @Test
    void malformedLettersAreToldWithTheirRow() {
        byte[] bytes = (WHERE + "\na,Tŷ,in-person,Leeds\nb,Caf#,in-person,Leeds\n").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '#' ? (byte) 0xE9 : bytes[i];
        }
        AReading reading = AReading.of("feed.csv", bytes);

        assertThat(reading.drafts()).hasSize(1);
        assertThat(reading.problems()).containsExactly("3 name ERROR");
        assertThat(reading.all().getFirst().reason()).contains("not valid UTF-8");
    }

    @Test
    void otherSeparatorsAreReadAndNamed() {
        AReading semicolons = AReading.csv("id;name;city", "a;Tea, and toast;Leeds");
        assertThat(semicolons.only().name()).isEqualTo("Tea, and toast");
        assertThat(semicolons.all().getFirst().reason()).contains("separated by semicolons");
        AReading tabs = AReading.csv("id\tname\tcity", "a\tTea\tLeeds");
        assertThat(tabs.only().name()).isEqualTo("Tea");
        assertThat(tabs.all().getFirst().reason()).contains("separated by tabs");
    }

    @Test
    void lettersOfWindowsAreReadWhereNoneIsUtf8() {
        byte[] bytes = (WHERE + "\na,Café,in-person,Leeds\n").getBytes(Charset.forName("windows-1252"));
        AReading reading = AReading.of("feed.csv", bytes);
        assertThat(reading.only().name()).isEqualTo("Café");
        assertThat(reading.all().getFirst().reason()).contains("Windows-1252");
    }

    @Test
    void missingColumnIsOneProblemOfTheFile() {
        AReading reading = AReading.csv("ref,city", "a,Leeds", "b,Leeds");
        assertThat(reading.told()).hasSize(1);
        assertThat(reading.unreadable()).contains("lacks the column id and name");
    }

    @Test
    void unknownColumnIsToldAndNotRead() {
        AReading reading = AReading.csv(WHERE + ",colour", "a,Tea,in-person,Leeds,blue");
        assertThat(reading.drafts()).hasSize(1);
        assertThat(reading.problems()).containsExactly("1 (row) WARNING");
    }

    @Test
    void anotherNameUnderTheSameIdRefusesTheService() {
        AReading reading = AReading.csv(WHERE, "a,Tea,in-person,Leeds", "a,Toast,in-person,Leeds");
        assertThat(reading.drafts()).isEmpty();
        assertThat(reading.problems()).contains("3 name ERROR");
    }

    @Test
    void topicOfTheWrongHeadIsRefused() {
        AReading reading = AReading.csv(WHERE + ",topics,audience", "a,Tea,in-person,Leeds,women,anxiety");
        assertThat(reading.problems()).containsExactlyInAnyOrder("2 topics ERROR", "2 audience ERROR");
    }

    @Test
    void firstDateThatItsRuleDoesNotGiveIsAWarning() {
        AReading reading = AReading.csv(
                WHERE + ",dtstart,rrule,opens_at", "a,Tea,in-person,Leeds,2025-01-08,FREQ=WEEKLY;BYDAY=TU,19:00");
        assertThat(reading.drafts()).hasSize(1);
        assertThat(reading.problems()).containsExactly("2 dtstart WARNING");
    }

    @Test
    void spreadsheetEscapesAreTakenOff() {
        Draft draft = AReading.csv(WHERE + ",phone", "a,Tea,in-person,Leeds,'+44 1632 960001")
                .only();
        assertThat(draft.contact().phone()).isEqualTo("+44 1632 960001");
    }

    @Test
    void postcodeWithoutSpaceStillShowsOnlyItsFirstHalf() {
        Draft draft = AReading.csv("id,name,attendance,postal_code,precision", "a,Tea,in-person,ls28jt,area")
                .only();
        assertThat(AReading.place(draft, "main").postalCode()).isEqualTo("LS2 8JT");
        assertThat(AReading.place(draft, "main").postalCode()).isEqualTo("LS2 8JT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e400    | -1.5  | latitude  | ERROR",
                "0x10     | -1.5  | latitude  | ERROR",
                "53_8     | -1.5  | latitude  | ERROR",
                "Infinity | -1.5  | latitude  | ERROR",
                "53.8     | 181   | longitude | ERROR",
                "''       | -1.5  | latitude  | ERROR",
                "48.85    | 2.35  | latitude  | WARNING",
            })
    void pointsAreReadStrictly(String lat, String lng, String column, String severity) {
        AReading reading = AReading.csv(WHERE + ",latitude,longitude", "a,Tea,in-person,Leeds," + lat + "," + lng);
        assertThat(reading.problems()).containsExactly("2 " + column + " " + severity);
    }

    @Test
    void goodPointIsKept() {
        Draft draft = AReading.csv(WHERE + ",latitude,longitude", "a,Tea,in-person,Leeds,53.8,-1.55")
                .only();
        assertThat(AReading.place(draft, "main").point()).isEqualTo(new LatLng(53.8, -1.55));
    }

    @ParameterizedTest
    @CsvSource({
        "070 1632 9600, cost a lot",
        "0871 496 0000, cost a lot",
        "+44 909 879 0000, cost a lot",
        "0845 496 0000, cost a lot",
        "999, emergencies",
        "ring Bev, dialled",
        "1632960123, dialled",
    })
    void numbersNobodyShouldRingAreLeftOutAndTheGroupStays(String phone, String reason) {
        AReading reading = AReading.csv(WHERE + ",phone", "a,Tea,in-person,Leeds," + phone);
        assertThat(reading.only().contact().phone()).isNull();
        assertThat(reading.problems()).containsExactly("2 phone WARNING");
        assertThat(reading.all().getFirst().asText()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "07700 900112, 07700 900112, ",
        "116 123, 116 123, ",
        "0044 (0)1632 960123, 01632 960123, ",
        "01632 960123 / 07700 900112, 01632 960123, more than one",
        "7464036317, 07464 036317, the 0",
    })
    void ordinaryNumbersAreKeptInOneSpelling(String phone, String kept, String told) {
        AReading reading = AReading.csv(WHERE + ",phone", "a,Tea,in-person,Leeds," + phone);
        assertThat(reading.only().contact().phone()).isEqualTo(kept);
        assertThat(reading.all().toString()).contains(told == null ? "[]" : told);
    }

    @Test
    void wordsBesideANumberStayWords() {
        Draft draft = AReading.csv(WHERE + ",phone,answered", "a,Tea,in-person,Leeds,01632 960123 ask for Jo,Mornings")
                .only();
        assertThat(draft.contact().phone()).isEqualTo("01632 960123");
        assertThat(draft.contact().answered()).isEqualTo("Mornings. ask for Jo");
    }

    @Test
    void signsThatTurnTextRoundOrPileUpAreTakenOutOfANameAndTold() {
        AReading turned = AReading.csv(WHERE, "a,Tea \u202Ekcart\u202C club,in-person,Leeds");
        assertThat(turned.only().name()).isEqualTo("Tea kcart club");
        assertThat(turned.problems()).containsExactly("2 name WARNING");
        AReading piled = AReading.csv(WHERE, "a,Te\u0301\u0302\u0303\u0304\u0305\u0306a,in-person,Leeds");
        assertThat(piled.only().name()).hasSizeLessThan(7);
        assertThat(piled.problems()).containsExactly("2 name WARNING");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Grŵp Môn",
                "Flag \uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC77\uDB40\uDC6C\uDB40\uDC73\uDB40\uDC7F",
                "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"
            })
    void lettersAndSignsThatBelongThereStay(String name) {
        assertThat(AReading.csv(WHERE, "a," + name + ",in-person,Leeds").only().name())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), false",
        "//evil.example.org, false",
        "https://user@host.example.org, false",
        "data:text/html;x, false",
        "https://tea.example.org/a?b=c, true",
        "http://tea.example.org, true"
    })
    void onlyOrdinaryWebAddressesComeIn(String url, boolean good) {
        assertThat(AReading.csv(WHERE + ",url", "a,Tea,in-person,Leeds," + url)
                        .drafts()
                        .isEmpty())
                .isNotEqualTo(good);
    }
}
