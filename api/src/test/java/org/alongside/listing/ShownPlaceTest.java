package org.alongside.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.listing.draft.Access;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Draft.MeetingPlace;
import org.alongside.listing.draft.DraftJson;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may be shown is what is named for each precision, and nothing else. */
class ShownPlaceTest {

    private static final LatLng SHOWN = new LatLng(53.8, -1.5);

    @Test
    void theStreetIsShownWithoutItsNumber() {
        MeetingPlace shown = ShownPlace.of(place(Precision.STREET), SHOWN);
        assertThat(shown.address1()).isEqualTo("Secret Terrace");
        assertThat(shown.postalCode()).isEqualTo("LS2");
        assertThat(shown.city()).isEqualTo("Leeds");
    }

    @Test
    void anAreaIsTheTownAndTheDistrict() {
        MeetingPlace shown = ShownPlace.of(place(Precision.AREA), SHOWN);
        assertThat(List.of(shown.city(), shown.postalCode())).containsExactly("Leeds", "LS2");
        assertThat(shown.address1()).isNull();
    }

    @Test
    void askUsIsTheTownAlone() {
        MeetingPlace shown = ShownPlace.of(place(Precision.ASK_US), SHOWN);
        assertThat(shown.city()).isEqualTo("Leeds");
        assertThat(shown.postalCode()).isNull();
        assertThat(shown.serviceArea()).containsExactly("Leeds");
    }

    @ParameterizedTest
    @EnumSource(names = "EXACT", mode = EnumSource.Mode.EXCLUDE)
    void whateverSpeaksOfAHiddenPlaceIsHiddenWithIt(Precision precision) {
        MeetingPlace shown = ShownPlace.of(place(precision), SHOWN);
        assertThat(DraftJson.write(shown))
                .doesNotContain("venue-word", "door-word", "ramp-word", "time-word", "12", "8JT");
        assertThat(shown.access()).containsExactly(Access.STEP_FREE);
        Draft service =
                ShownPlace.of(org.alongside.testing.AService.aService().draft().with(meeting()), precision);
        assertThat(DraftJson.write(service)).contains("first-word").doesNotContain("stop-word");
    }

    @Test
    void anExactPlaceThatToldNoPointIsAboutHere() {
        MeetingPlace shown = ShownPlace.of(withoutPoint(place(Precision.EXACT)), SHOWN);
        assertThat(shown.precision()).isEqualTo(Precision.AREA);
        assertThat(shown.address1()).isEqualTo("12 Secret Terrace");
        assertThat(ShownPlace.of(place(Precision.EXACT), SHOWN).precision()).isEqualTo(Precision.EXACT);
    }

    /** Whoever adds a field to a place decides here, and in ShownPlace, who may see it. */
    @Test
    void everyFieldOfAPlaceHasBeenDecidedOn() {
        Set<String> decided = Set.of(
                "attendance",
                "locationName",
                "address1",
                "city",
                "postalCode",
                "point",
                "precision",
                "serviceArea",
                "directions",
                "access",
                "accessNote",
                "accessChecked",
                "schedules");
        assertThat(Stream.of(MeetingPlace.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()))
                .isEqualTo(decided);
    }

    private static Draft.FirstVisit meeting() {
        return new Draft.FirstVisit("first-word", null, null, null, null, "stop-word", null);
    }

    private static MeetingPlace place(Precision precision) {
        return place(precision, new LatLng(53.81234, -1.54321));
    }

    private static MeetingPlace withoutPoint(MeetingPlace place) {
        return place(place.precision(), null);
    }

    private static MeetingPlace place(Precision precision, @Nullable LatLng point) {
        return new MeetingPlace(
                Attendance.IN_PERSON,
                "venue-word",
                "12 Secret Terrace",
                "Leeds",
                "LS2 8JT",
                point,
                precision,
                List.of("Leeds", "LS2"),
                "door-word",
                List.of(Access.STEP_FREE),
                "ramp-word",
                null,
                List.of(Schedule.untimed(Hours.BY_ARRANGEMENT, "time-word")));
    }
}
