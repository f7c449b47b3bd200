package org.alongside.feed.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.alongside.feed.AReading;
import org.alongside.feed.FeedFile;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Kind;
import org.alongside.place.LatLng;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;

class GeoJsonFeedReaderTest {

    private static String features(String... features) {
        return "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:CRS84\"}},"
                + "\"features\":[" + String.join(",", features) + "]}";
    }

    private static String feature(String geometry, String properties) {
        return "{\"type\":\"Feature\",\"geometry\":" + geometry + ",\"properties\":{" + properties + "}}";
    }

    private static String point(String properties) {
        return feature("{\"type\":\"Point\",\"coordinates\":[-2.303315,53.445169]}", properties);
    }

    private static AReading read(String... features) {
        return AReading.of("feed.geojson", features(features));
    }

    @Test
    void longitudeComesFirst() {
        Draft draft = read(point("\"name\":\"Tea\"")).only();
        assertThat(AReading.place(draft, "main").point()).isEqualTo(new LatLng(53.445169, -2.303315));
    }

    @Test
    void propertiesOfUsualNamesFindTheirColumns() {
        Draft draft = read(point("""
                        "Name":"Blackrod Library","Address":"Church Street, Blackrod","Postcode":"BL6 5EQ","Telephone":"01632 960000",\
                        "Email":"b@example.org","Website":"www.example.org","Opening times":"Wednesday 10am - 4pm","Area name":"Bolton",\
                        "marker-color":"#fc6721\"""")).only();
        assertThat(draft.name()).isEqualTo("Blackrod Library");
        assertThat(draft.description()).isEqualTo("Times: Wednesday 10am - 4pm");
        assertThat(draft.contact().phone()).isEqualTo("01632 960000");
        assertThat(draft.contact().email()).isEqualTo("b@example.org");
        assertThat(draft.contact().url()).isEqualTo("http://www.example.org");
        Draft.MeetingPlace place = AReading.place(draft, "main");
        assertThat(place.address1()).isEqualTo("Church Street");
        assertThat(place.city()).isEqualTo("Blackrod");
        assertThat(place.postalCode()).isEqualTo("BL6 5EQ");
        assertThat(place.serviceArea()).containsExactly("Bolton");
    }

    @Test
    void topicsAndKindAreGuessedFromTheNameAlone() {
        Draft voices = read(point("\"name\":\"Stretford Hearing Voices\"")).only();
        assertThat(voices.topics()).containsExactly("hearing-voices");
        assertThat(voices.kind()).isEqualTo(Kind.HEARING_VOICES_GROUP);

        Draft tea = read(point("\"name\":\"Tea\",\"description\":\"Some of us are hearing voices\""))
                .only();
        assertThat(tea.topics()).isEmpty();
        assertThat(tea.kind()).isNull();
    }

    @Test
    void keyStaysTheSameOverImportsAndTellsBranchesApart() {
        AReading first = read(
                point("\"name\":\"Tea\",\"postcode\":\"M1 1AE\""), point("\"name\":\"Tea\",\"postcode\":\"M2 1AE\""));
        AReading second = read(point("\"postcode\":\"M2 1AE\",\"name\":\"tea\""));
        assertThat(first.drafts()).extracting(Draft::key).doesNotHaveDuplicates();
        assertThat(second.only().key()).isEqualTo(first.drafts().getLast().key());
        assertThat(read(point("\"id\":7,\"name\":\"Tea\"")).only().key()).isEqualTo("7");
    }

    @Test
    void featureWithoutGeometryIsOnlineUnlessItHasAnAddress() {
        Draft online = read(feature("null", "\"name\":\"Tea\"")).only();
        assertThat(AReading.place(online, "main").attendance()).isEqualTo(Attendance.ONLINE);
        Draft there = read(feature("null", "\"name\":\"Tea\",\"postcode\":\"M1 1AE\""))
                .only();
        assertThat(AReading.place(there, "main").attendance()).isEqualTo(Attendance.IN_PERSON);
    }

    @Test
    void swappedCoordinatesAndMetresAreTold() {
        String swapped = feature("{\"type\":\"Point\",\"coordinates\":[53.4,-2.3]}", "\"name\":\"Tea\"");
        String metres = feature("{\"type\":\"Point\",\"coordinates\":[380000,393000]}", "\"name\":\"Toast\"");
        assertThat(read(swapped, metres).problems()).contains("1 latitude ERROR", "2 latitude ERROR");
    }

    @Test
    void openDataOfCouncilsComesInAlmostWhole() {
        AReading libraries = AReading.of(FeedFile.at(Fixtures.get("gm-community/gm_libraries.geojson")), false);
        AReading foodBanks = AReading.of(FeedFile.at(Fixtures.get("gm-community/gm_food_banks.geojson")), false);
        assertThat(libraries.drafts().size())
                .as(() -> libraries.problems().toString())
                .isGreaterThan(138);
        assertThat(foodBanks.drafts().size())
                .as(() -> foodBanks.problems().toString())
                .isGreaterThan(166);
    }
}
