package org.alongside.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearestTest {

    private final List<GazetteerPlace> places = new Gazetteer()
            .all().stream().sorted(Comparator.comparing(GazetteerPlace::id)).toList();
    private final Nearest<GazetteerPlace> nearest = new Nearest<>(places, GazetteerPlace::point);

    @Test
    void thePlaceFoundIsTheOneThatMeasuringAllOfThemFinds() {
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            LatLng point = new LatLng(49 + 12 * random.nextDouble(), -9 + 11 * random.nextDouble());
            assertThat(nearest.to(point)).isEqualTo(measured(point));
        }
    }

    @Test
    void ofTwoInTheVerySamePlaceTheFirstIsFound() {
        assertThat(places)
                .allSatisfy(place -> assertThat(nearest.to(place.point())).isEqualTo(measured(place.point())));
    }

    @Test
    void whereThereIsNothingNothingIsNear() {
        assertThat(new Nearest<>(List.<LatLng>of(), point -> point).to(new LatLng(53.8, -1.5)))
                .isEmpty();
    }

    private Optional<GazetteerPlace> measured(LatLng point) {
        return places.stream().min(Comparator.comparingDouble(place -> Nearest.flat(place.point(), point)));
    }
}
