package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.place.Whereabouts.Odd;
import org.alongside.place.Whereabouts.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of namesakes the one that the rest of the address speaks of; never one that is only larger. */
class WhereaboutsTest {

    private static final Gazetteer GAZETTEER = new Gazetteer();
    private static final Whereabouts WHEREABOUTS = new Whereabouts(GAZETTEER);
    private static final LatLng BANGOR_IN_GWYNEDD = new LatLng(53.228, -4.128);
    private static final LatLng BANGOR_IN_DOWN = new LatLng(54.66, -5.669);

    @Test
    void bangorIsWhereItsPostcodeIs() {
        assertNear(told("Bangor", "LL57"), BANGOR_IN_GWYNEDD);
        assertNear(told("Bangor", "BT20"), BANGOR_IN_DOWN);
    }

    @Test
    void bangorIsWhereItsCountyItsAreaOrItsNetworkIs() {
        assertNear(told("Bangor, Gwynedd", null), BANGOR_IN_GWYNEDD);
        assertNear(new Told("Bangor", null, List.of("Gwynedd"), null, null), BANGOR_IN_GWYNEDD);
        assertNear(new Told("Bangor", null, List.of("Wales"), null, null), BANGOR_IN_GWYNEDD);
        assertNear(new Told("Bangor", null, List.of(), "Gwynedd", null), BANGOR_IN_GWYNEDD);
        assertNear(new Told("Bangor", null, List.of(), null, new LatLng(53.14, -4.27)), BANGOR_IN_GWYNEDD);
        assertNear(new Told("Bangor", null, List.of(), "Belfast", new LatLng(54.6, -5.93)), BANGOR_IN_DOWN);
    }

    @Test
    void whereNothingSaysWhichBangorNoPointIsInvented() {
        assertThat(WHEREABOUTS.town(told("Bangor", null))).isEmpty();
        assertThat(WHEREABOUTS.about(told("Bangor", null))).isEmpty();
        assertThat(WHEREABOUTS.about(told("Stretford", "SW1A 1AA"))).isEmpty();
    }

    @Test
    void aTownWithoutNamesakesOfItsSizeNeedsNoMoreWords() {
        assertThat(WHEREABOUTS.town(told("Leeds", null)).map(GazetteerPlace::id))
                .contains("leeds");
        assertThat(WHEREABOUTS.town(told("Manchester", null)).map(GazetteerPlace::id))
                .contains("manchester");
    }

    @ParameterizedTest
    @CsvSource({
        "Manchester, M32 0AA, 53.446, -2.308, NONE",
        "Manchester, M32 0AA, 53.446, 2.308, POINT",
        "Stretford, SW1A 1AA, 53.446, -2.308, POSTCODE",
        "Stretford, SW1A 1AA, , , UNCLEAR",
        "Stretford, M32, 52.0, -1.0, POINT",
        "Truro, M32, 53.446, -2.308, TOWN",
        "Lairg, IV27, 58.45, -5.05, NONE",
        "Nowhere At All, , 53.446, -2.308, NONE"
    })
    void townPostcodeAndPointAreCompared(
            String city, @Nullable String postcode, @Nullable Double lat, @Nullable Double lng, Odd odd) {
        LatLng point = lat == null || lng == null ? null : new LatLng(lat, lng);
        assertThat(WHEREABOUTS.odd(city, postcode, point)).isEqualTo(odd);
    }

    @ParameterizedTest
    @CsvSource({
        "53.48, 2.29, true",
        "53.8, 1.54, true",
        "60.15, -1.15, false",
        "51.45, -2.59, false",
        "54.15, -4.48, false",
        "49.19, -2.11, false",
        "53.35, -6.26, false"
    })
    void pointsFarFromAnyPlaceAreAtSea(double lat, double lng, boolean atSea) {
        assertThat(WHEREABOUTS.isAtSea(new LatLng(lat, lng))).isEqualTo(atSea);
    }

    private static Told told(String city, @Nullable String postcode) {
        return new Told(city, postcode, List.of(), null, null);
    }

    private static void assertNear(Told told, LatLng point) {
        assertThat(WHEREABOUTS.about(told))
                .hasValueSatisfying(
                        about -> assertThat(about.to(point).inMiles()).isLessThan(5));
        assertThat(WHEREABOUTS.town(told))
                .hasValueSatisfying(
                        town -> assertThat(town.point().to(point).inMiles()).isLessThan(5));
    }
}
