package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
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
                "Brigton",
                "Sheffeild"
            })
    void aMisspeltNameIsOfferedAndNotAssumed(String typed) {
        assertThat(GAZETTEER.resolve(typed)).isEmpty();
        assertThat(GAZETTEER.nearly(typed, 3)).isNotEmpty();
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
        gazetteer.learn(new LatLng(52.95, -1.15));
        assertThat(gazetteer.resolve("Radford")).map(PlaceAnswer::typed).hasValue("radford-nottingham");
    }
}
