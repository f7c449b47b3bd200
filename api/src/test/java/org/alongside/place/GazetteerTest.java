package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GazetteerTest {

    private static final Gazetteer GAZETTEER = new Gazetteer();

    @ParameterizedTest
    @CsvSource({
        "Leeds, leeds, 53.80, -1.55",
        "leeds, leeds, 53.80, -1.55",
        "Caerdydd, cardiff, 51.48, -3.18",
        "ls7 4ab, LS7 4, 53.82, -1.53",
        "LS74AB, LS7 4, 53.82, -1.53",
        "LS7-4AB, LS7 4, 53.82, -1.53",
        "ls6 OAB, LS6, 53.82, -1.57",
        "' bs5 ', BS5, 51.46, -2.56",
        "'Leeds, West Yorkshire', leeds, 53.80, -1.55",
    })
    void aPlaceIsUnderstoodHoweverItIsTyped(String typed, String kept, double lat, double lng) {
        PlaceAnswer answer = GAZETTEER.resolve(typed).orElseThrow();
        assertThat(answer.typed()).isEqualTo(kept);
        assertThat(answer.point().to(new LatLng(lat, lng)).metres()).isLessThan(4_000);
    }

    @Test
    void aFullPostcodeLeavesOnlyItsSector() {
        assertThat(GAZETTEER.resolve("M1 1AE").orElseThrow().toString()).doesNotContainIgnoringCase("1AE");
    }

    @Test
    void theLargerNamesakeComesFirstAndTheOthersAreOffered() {
        PlaceAnswer newport = GAZETTEER.resolve("Newport").orElseThrow();
        assertThat(newport.point().to(new LatLng(51.585, -2.995)).metres()).isLessThan(4_000);
        assertThat(newport.alternatives()).hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"newport-isle-of-wight,Isle of Wight", "newport-shropshire,Telford and Wrekin", "newport-gwent,Wales"})
    void aPlaceIsToldFromItsNamesakesByTheAreaOneWouldName(String id, String area) {
        assertThat(GAZETTEER.areaBeside(GAZETTEER.find(id).orElseThrow(), Locale.ENGLISH))
                .contains(area);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "zzqx", "12345", "<script>", "%", "A1A1A1A1A1", "QQ1 1AA"})
    void whatIsNoPlaceIsNoPlace(String typed) {
        assertThat(GAZETTEER.resolve(typed)).isEmpty();
    }

    @Test
    void aVeryLongPlaceIsRefusedAtOnce() {
        assertThat(GAZETTEER.resolve("a".repeat(100_000))).isEmpty();
    }

    @Test
    void suggestionsBeginWithTheLettersLargestFirst() {
        assertThat(GAZETTEER.beginning("lee", 3))
                .first()
                .extracting(GazetteerPlace::name)
                .isEqualTo("Leeds");
    }

    @Test
    void everyAreaAPlaceLiesInIsKnown() {
        assertThat(GAZETTEER.beginning("", 10)).isEmpty();
        List<String> unknown = GAZETTEER.all().stream()
                .flatMap(place -> place.within().stream())
                .filter(id -> GAZETTEER.find(id).isEmpty())
                .toList();
        assertThat(unknown).isEmpty();
        assertThat(GAZETTEER.all()).hasSizeGreaterThanOrEqualTo(2_000);
    }
}
