package org.alongside.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalTime;
import org.alongside.feed.AReading;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.LedBy;
import org.alongside.listing.draft.Status;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.testing.Fixtures;
import org.alongside.when.Schedule;
import org.junit.jupiter.api.Test;

class OpenReferralFeedReaderTest {

    private static final String SERVICE = """
            {"id":"ac148810-d857-441c-9679-408f346de14b","name":"Tuesday Tea","description":"<p>We talk &amp; listen.</p><p>Come in.</p>",
             "status":"active","minimum_age":18,"maximum_age":-1,"url":"https://tea.example.org","email":"tea@example.org",
             "organization":{"name":"Tea Trust","website":"https://trust.example.org"},
             "contacts":[{"name":"Ann Persona"}],"cost_options":[{"amount":3.5,"option":"A cup"}],
             "service_areas":[{"service_area":"Leeds"}],
             "attributes":[
               {"value":"peers","taxonomy_term":{"taxonomy":"alongside","name":"led_by"}},
               {"value":"anxiety;loneliness","taxonomy_term":{"taxonomy":"alongside","name":"topics"}},
               {"taxonomy_term":{"taxonomy":"alongside","name":"what_happens","description":"A cup of tea first."}},
               {"taxonomy_term":{"taxonomy":"esdServices","name":"Loneliness","term_uri":"https://id.esd.org.uk/service/1"}}],
             "service_at_locations":[
               {"id":"e94c9f38-1e8f-4564-91d4-d53501ab1765",
                "attributes":[{"value":"street","taxonomy_term":{"taxonomy":"alongside","name":"precision"}}],
                "location":{"location_type":"physical","name":"The Hut","latitude":53.8,"longitude":-1.55,
                  "addresses":[{"address_1":"Mill Lane","city":"Leeds","postal_code":"LS2 8JT"}]},
                "schedules":[
                  {"freq":"WEEKLY","interval":2,"byday":"TU","dtstart":"2025-01-07","opens_at":"19:00:00","closes_at":"21:00Z",
                   "valid_to":"2027-01-01",
                   "attributes":[{"value":"2026-12-29","taxonomy_term":{"taxonomy":"alongside","name":"exdate"}}]},
                  {"freq":"MONTHLY","byday":"-1FR","opens_at":"9:30","closes_at":"11:00"}]},
               {"id":"f94c9f38-1e8f-4564-91d4-d53501ab1765","location":{"location_type":"virtual","name":"On screen"}}]}
            """;

    private static Draft read(String json) {
        return AReading.of("feed.json", json).only();
    }

    @Test
    void standardFieldsFindTheirColumns() {
        Draft draft = read("[" + SERVICE + "]");
        assertThat(draft.name()).isEqualTo("Tuesday Tea");
        assertThat(draft.description()).isEqualTo("We talk & listen.\nCome in.");
        assertThat(draft.status()).isEqualTo(Status.ACTIVE);
        assertThat(draft.who().minimumAge()).isEqualTo(18);
        assertThat(draft.who().maximumAge()).isNull();
        assertThat(draft.organiser().name()).isEqualTo("Tea Trust");
        assertThat(draft.contact().name()).isEqualTo("Ann");
        assertThat(draft.contact().email()).isEqualTo("tea@example.org");
        assertThat(draft.participation().cost()).isEqualTo(new BigDecimal("3.5"));
    }

    @Test
    void ourOwnFactsRideInAttributes() {
        Draft draft = read("[" + SERVICE + "]");
        assertThat(draft.organiser().ledBy()).isEqualTo(LedBy.PEERS);
        assertThat(draft.topics()).containsExactly("anxiety", "loneliness");
        assertThat(draft.firstVisit().whatHappens()).isEqualTo("A cup of tea first.");
    }

    @Test
    void locationsArePlacesWithTheirTimes() {
        Draft draft = read("{\"total_items\":1,\"page_number\":1,\"contents\":[" + SERVICE + "]}");
        Draft.MeetingPlace hut = AReading.place(draft, "e94c9f38-1e8f-4564-91d4-d53501ab1765");
        assertThat(hut.point()).isEqualTo(new LatLng(53.8, -1.55));
        assertThat(hut.precision()).isEqualTo(Precision.STREET);
        assertThat(hut.postalCode()).isEqualTo("LS2 8JT");
        assertThat(AReading.place(draft, "f94c9f38-1e8f-4564-91d4-d53501ab1765").attendance())
                .isEqualTo(Attendance.ONLINE);

        assertThat(hut.schedules()).hasSize(2);
        Schedule fortnightly = hut.schedules().getFirst();
        assertThat(fortnightly.rrule()).isEqualTo("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
        assertThat(fortnightly.closesAt()).isEqualTo(LocalTime.of(21, 0));
        assertThat(fortnightly.until()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(fortnightly.exdates()).containsExactly(LocalDate.of(2026, 12, 29));
        Schedule monthly = hut.schedules().getLast();
        assertThat(monthly.opensAt()).isEqualTo(LocalTime.of(9, 30));
        assertThat(monthly.dtstart()).isEqualTo(LocalDate.of(2024, 1, 26));
    }

    @Test
    void serviceWithoutLocationIsOnlineOrByPhone() {
        Draft draft = read("{\"id\":\"a\",\"name\":\"Line\",\"phones\":[{\"number\":\"01632 960001\"}]}");
        assertThat(AReading.place(draft, "main").attendance()).isEqualTo(Attendance.PHONE);
        assertThat(draft.contact().phone()).isEqualTo("01632 960001");
    }

    @Test
    void categoryAboutAbuseHidesTheDoor() {
        Draft draft = read(SERVICE.replace("\"Loneliness\"", "\"Domestic abuse support\""));
        assertThat(draft.review()).isNotBlank();
        assertThat(AReading.place(draft, "e94c9f38-1e8f-4564-91d4-d53501ab1765").point())
                .isNull();
    }

    @Test
    void standardsOwnExampleIsReadAndItsImpossiblePointTold() throws IOException {
        String example = Files.readString(Fixtures.get("oruk-v3-uk-profile/examples/service_full.json"));
        assertThat(AReading.of("service_full.json", example).problems()).contains("1 latitude ERROR");

        Draft draft = read(example.replace("\"latitude\": 100", "\"latitude\": 53.8")
                .replace("\"longitude\": 101", "\"longitude\": -1.5"));
        assertThat(draft.name()).isEqualTo("Community Counselling");
        assertThat(draft.contact().name()).isEqualTo("Reception Manager");
        assertThat(draft.places()).hasSize(1);
    }
}
