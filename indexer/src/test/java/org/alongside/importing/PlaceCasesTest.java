package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.alongside.place.Distance;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Places and times as people type them, which other directories took for something else. */
@DirectoryTest
class PlaceCasesTest {

    @Autowired
    private ACase given;

    @Autowired
    private Gazetteer gazetteer;

    @ParameterizedTest
    @CsvSource({"BD1 2,BD1,BD12", "S1 4,S1,S14", "L1 3,L1,L13", "NE1 5,NE1,NE15", "G1 2,G1,G12"})
    void aSpaceSaysWhereTheFirstHalfOfAPostcodeEnds(String typed, String district, String other) {
        double away = point(typed).to(point(district)).inMiles();
        assertThat(away).isLessThan(1);
        assertThat(point(typed).to(point(other)).inMiles()).isGreaterThan(away + 1);
    }

    @Test
    void aPostcodeWithoutItsLastLettersIsKeptByItsSpace() {
        given.bring("half-of-the-second-half.csv");
        LatLng point = Objects.requireNonNull(
                given.card("Without the last two letters").place().point());
        assertThat(point.to(point("BD1")).inMiles()).isLessThan(1);
    }

    @ParameterizedTest
    @CsvSource({
        "tuesday 7pm leeds,Tuesday tea",
        "tue 7-9pm leeds,Tuesday tea",
        "mon eve leeds,Monday tea",
        "1st monday leeds,Monday tea",
        "weds leeds,Midweek tea",
        "weds night leeds,Midweek tea",
        "next weds evening leeds,Midweek tea",
        "tomorrow night leeds,Sunday soup"
    })
    void daysAndClocksInTheWordsAreDaysAndClocks(String typed, String only) {
        given.bring("groups-of-a-week.csv");
        assertThat(given.names(ListingQuery.of(typed))).containsExactly(only);
    }

    @Test
    void afterSixIsTheEvening() {
        given.bring("groups-of-a-week.csv");
        assertThat(given.names(ListingQuery.of("after 6pm leeds")))
                .contains("Tuesday tea", "Monday tea", "Midweek tea", "Sunday soup")
                .doesNotContain("Tuesday toast", "Walking");
    }

    @Test
    void aVillageNobodyKnowsServesNoAreaAndTheImportSaysSo() {
        assertThat(given.bring("nobody-knows-where.csv")).containsExactly("2 city WARNING");
        assertThat(given.names(near("Leeds").in(Lane.COVERS))).isEmpty();
        assertThat(given.names(near("Leeds").in(Lane.NEAR))).isEmpty();
        assertThat(given.names(ListingQuery.of("village without a map"))).containsExactly("Village without a map");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    4 Made-up Row, Bradford, BD1 2AB|BD1 2
                    Bradford BD1|BD1
                    BD1 Bradford|BD1
                    Newcastle NE1 5AB|NE1 5
                    4 Made-up Row, Bradford|Bradford
                    Saint Helens|St Helens
                    """)
    void aWholeAddressIsFoundByWhatItHolds(String typed, String meant) {
        assertThat(point(typed).to(point(meant)).inMiles()).isLessThan(2);
    }

    @Test
    void aRegionIsAPlace() {
        assertThat(gazetteer.resolve("Peak District")).isPresent();
    }

    @Test
    void anEircodeIsNotKnownHereAndIsNotTakenForAPostcode() {
        assertThat(gazetteer.resolve("D02 X285")).isEmpty();
    }

    @Test
    void aPostcodeInTheWordsStandsBeforeAWordThatIsAPlaceToo() {
        given.bring("groups-of-a-week.csv");
        assertThat(given.names(ListingQuery.of("walking 4 High Street Leeds LS6 2AB")))
                .isEqualTo(List.of("Walking"));
    }

    private ListingQuery near(String place) {
        return ListingQuery.of("").near(point(place), Distance.miles(10));
    }

    private LatLng point(String place) {
        return gazetteer
                .resolve(place)
                .orElseThrow(() -> new AssertionError(place))
                .point();
    }
}
