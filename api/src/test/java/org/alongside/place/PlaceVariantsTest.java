package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Field failure 9, place parsing: however people write a place, it is the right one, and nothing they write ends in an error. */
class PlaceVariantsTest {

    private static final Gazetteer GAZETTEER = new Gazetteer();

    @ParameterizedTest(name = "{0} is {1}")
    @CsvFileSource(resources = "/place/variants.csv", numLinesToSkip = 1)
    void aPlaceIsRightHoweverItIsWritten(String typed, String expected) {
        assertThat(GAZETTEER.resolve(typed)).map(PlaceAnswer::typed).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ledes",
                "Manchestr",
                "Cardif",
                "Birmingam",
                "Nottinham",
                "Glasgo",
                "Edinburg",
                "Caernarfn",
                "Sheffeild"
            })
    void aMisspeltNameIsTakenWhereOneReadingIsClear(String typed) {
        assertThat(GAZETTEER.resolve(typed)).map(PlaceAnswer::misspelt).hasValue(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Newprot", "Brigton", "Gilingham"})
    void aMisspeltNameOfSeveralPlacesIsOffered(String typed) {
        assertThat(GAZETTEER.resolve(typed)).isEmpty();
        assertThat(GAZETTEER.nearly(typed, 5)).hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halbeath",
                "Perth, Australia",
                "Halton, Wales",
                "LS37",
                "LS37 4AB",
                "AB1 0",
                "GX11 1AA",
                "Leedsworthington",
                "Paris"
            })
    void whatIsNotKnownIsNotTheMiddleOfSomethingElse(String typed) {
        assertThat(GAZETTEER.resolve(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'12 High Street, Leeds, LS6 2AB', LS6 2",
        "'Flat 3, 27 Clifton Road, Bristol', bristol",
        "12 High Street Leeds, leeds",
        "Leeds Central Library, leeds",
        "'The Old Bakery, Mill Lane, Lavenham, Suffolk', lavenham",
        "Leeds LS6, LS6",
        "LS6 Leeds, LS6",
        "I live in Leeds, leeds",
        "'Birkenhead, Cheshire', birkenhead"
    })
    void anAddressIsFoundByItsCodeOrItsTown(String typed, String expected) {
        assertThat(GAZETTEER.resolve(typed)).map(PlaceAnswer::typed).hasValue(expected);
    }

    @Test
    void theWelshSiteMeansThePlaceInWales() {
        assertThat(GAZETTEER.resolve("Bangor", "wales")).map(PlaceAnswer::typed).hasValue("bangor-gwynedd");
        assertThat(GAZETTEER.resolve("Leeds", "wales")).map(PlaceAnswer::typed).hasValue("leeds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"xq", "Zzyzx", "ZZ99 9ZZ", "12345", "LS", "???", "ls7 4ab ls7 4ab ls7 4ab"})
    void whatIsNoPlaceIsNone(String typed) {
        assertThat(GAZETTEER.resolve(typed).filter(place -> place.typed().isEmpty()))
                .isEmpty();
    }

    @Test
    void namesakesAreOfferedWhicheverIsTaken() {
        for (String name : new String[] {"Newport", "Richmond", "Bangor", "Clifton", "Newcastle", "Kirkby"}) {
            PlaceAnswer answer = GAZETTEER.resolve(name).orElseThrow();
            for (GazetteerPlace other : answer.alternatives()) {
                assertThat(GAZETTEER.resolve(other.id()).orElseThrow().typed()).isEqualTo(other.id());
            }
        }
        assertThat(GAZETTEER.resolve("Newport").orElseThrow().alternatives())
                .extracting(GazetteerPlace::id)
                .contains("newport-isle-of-wight");
    }

    @Test
    void whereThereAreMeetingsIsMeant() {
        Gazetteer gazetteer = new Gazetteer();
        assertThat(gazetteer.resolve("Radford")).map(PlaceAnswer::typed).hasValue("radford-coventry");
        gazetteer.replaceMeetings(List.of(new LatLng(52.95, -1.15)));
        assertThat(gazetteer.resolve("Radford")).map(PlaceAnswer::typed).hasValue("radford-nottingham");
        gazetteer.replaceMeetings(List.of());
        assertThat(gazetteer.resolve("Radford")).map(PlaceAnswer::typed).hasValue("radford-coventry");
    }
}
