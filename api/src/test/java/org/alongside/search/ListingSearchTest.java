package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.listing.Listings;
import org.alongside.place.Bounds;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Argues with the real engine: some listings, one query, what comes and in which order. */
@DirectoryTest
class ListingSearchTest {

    private static final LatLng LEEDS = new LatLng(53.797, -1.543);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    Listings listings;

    @Autowired
    MovableClock clock;

    @Autowired
    EntityManagerFactory store;

    @Test
    void wordsInTheNameComeBeforeWordsInTheText() {
        directory.holds(
                aService().named("Tea and talk").saying("We also make pottery."),
                aService().named("Pottery for all").saying("Clay and company."));
        assertThat(found(ListingQuery.of("pottery"))).containsExactly("Pottery for all", "Tea and talk");
    }

    @Test
    void stemsAndAccentsDoNotHideAnything() {
        directory.holds(aService().named("Côr y Cwm").saying("We walk and sing."));
        assertThat(found(ListingQuery.of("cor walking"))).containsExactly("Côr y Cwm");
    }

    @Test
    void aGroupWithoutAddressIsStillFoundByTopic() {
        directory.holds(aService().named("Nightingales").online().about("hearing-voices"));
        assertThat(found(ListingQuery.of("hearing voices"))).containsExactly("Nightingales");
    }

    @Test
    void nearerComesFirstWhenSortedByDistanceAndTheVerySpotIsNotHidden() {
        directory.holds(
                aService().named("Far").at(53.95, -1.08),
                aService().named("Here").at(LEEDS.lat(), LEEDS.lng()),
                aService().named("Near").at(53.81, -1.55));
        ListingQuery near = ListingQuery.of("").near(LEEDS, Distance.miles(30)).by(ListingQuery.Sort.DISTANCE);
        assertThat(found(near)).containsExactly("Here", "Near", "Far");
        assertThat(found(ListingQuery.of("").near(LEEDS, Distance.miles(5)))).containsExactlyInAnyOrder("Here", "Near");
    }

    @Test
    void bestPrefersTheNearerOfTwoThatMatchAlike() {
        directory.holds(
                aService().named("Voices far").about("hearing-voices").at(53.95, -1.2),
                aService().named("Voices near").about("hearing-voices").at(53.80, -1.55));
        assertThat(found(ListingQuery.of("hearing voices").near(LEEDS, Distance.miles(30))))
                .containsExactly("Voices near", "Voices far");
    }

    @Test
    void onlyWhatLiesInTheBounds() {
        directory.holds(
                aService().named("Leeds").at(53.8, -1.55),
                aService().named("London").at(51.5, -0.1));
        assertThat(found(ListingQuery.of("").in(new Bounds(53, -2, 54, -1)))).containsExactly("Leeds");
    }

    @Test
    void tuesdayMorningAndThursdayEveningIsNotTuesdayEvening() {
        directory.holds(
                aService().named("Two times").weekly("TU", "10:00", "11:30").weekly("TH", "19:00", "21:00"));
        Filters tuesday = Filters.of(Facet.WEEKDAY, "tue");
        assertThat(found(ListingQuery.of("").with(tuesday))).hasSize(1);
        assertThat(found(ListingQuery.of("").with(tuesday.with(Facet.PART_OF_DAY, "morning"))))
                .hasSize(1);
        assertThat(found(ListingQuery.of("").with(tuesday.with(Facet.PART_OF_DAY, "evening"))))
                .isEmpty();
    }

    @Test
    void aFortnightlyGroupIsFoundOnItsDateAndNotOnTheOther() {
        LocalDate first = LocalDate.of(2026, 11, 24);
        directory.holds(aService()
                .named("Every second Tuesday")
                .on(first.minusWeeks(20), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "19:00", "21:00"));
        assertThat(found(ListingQuery.of("").with(Filters.NONE.on(first)))).hasSize(1);
        assertThat(found(ListingQuery.of("").with(Filters.NONE.on(first.plusWeeks(1)))))
                .isEmpty();
        assertThat(found(ListingQuery.of("").with(Filters.NONE.on(first.plusWeeks(2)))))
                .hasSize(1);
    }

    @Test
    void whatHasBegunGetsItsNextDateAndIsStillFoundYearsLater() {
        directory.holds(aService().named("Tuesday").weekly("TU", "19:00", "21:00"));
        try {
            clock.moveBy(Duration.ofDays(730));
            assertThat(listings.refreshNextDates(10)).isEqualTo(1);
            LocalDate tuesday = LocalDate.of(2028, 11, 21);
            assertThat(found(ListingQuery.of("").with(Filters.NONE.on(tuesday))))
                    .hasSize(1);
            assertThat(listings.refreshNextDates(10)).isZero();
        } finally {
            clock.moveTo(MovableClock.START);
        }
    }

    @Test
    void aSearchReadsNothingFromTheDatabase() {
        directory.holds(aService().named("Pottery").at(53.8, -1.55));
        Statistics statistics = store.unwrap(SessionFactory.class).getStatistics();
        // Upkeep may read beside us now and then; a search that reads does so every time.
        assertThat(IntStream.range(0, 5)
                        .mapToLong(time -> {
                            long before = statistics.getPrepareStatementCount();
                            assertThat(found(ListingQuery.of("pottery")
                                            .near(LEEDS, Distance.miles(5))
                                            .withFacets()))
                                    .hasSize(1);
                            return statistics.getPrepareStatementCount() - before;
                        })
                        .min())
                .hasValue(0);
    }

    @Test
    void ageKeepsWhatDoesNotSay() {
        directory.holds(
                aService().named("Anybody"),
                aService().named("Young").ages(11, 18),
                aService().named("Grown up").ages(18, null));
        assertThat(found(ListingQuery.of("").with(Filters.NONE.aged(15))))
                .containsExactlyInAnyOrder("Anybody", "Young");
    }

    @Test
    void facetsCountWhatMatches() {
        directory.holds(
                aService().named("One").about("anxiety", "walking"),
                aService().named("Two").about("walking").online(),
                aService().named("Three").about("anxiety"));
        ListingResults results = search.search(ListingQuery.of("walking").withFacets());
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.facets().get(Facet.TOPIC))
                .containsExactly(new ListingResults.Count("walking", 2), new ListingResults.Count("anxiety", 1));
        assertThat(results.facets().get(Facet.ATTENDANCE))
                .containsExactly(new ListingResults.Count("in-person", 1), new ListingResults.Count("online", 1));
    }

    @Test
    void cellsCountWhatLiesInThem() {
        directory.holds(
                aService().at(53.80, -1.55),
                aService().at(53.8001, -1.5501),
                aService().at(51.5, -0.12),
                aService().online());
        List<MapCell> cells = search.search(ListingQuery.of("").withCells(10)).cells();
        assertThat(cells).extracting(MapCell::count).containsExactly(2L, 1L);
        assertThat(cells.getFirst().bounds().contains(new LatLng(53.80, -1.55))).isTrue();
    }

    @Test
    void pagesNeitherRepeatNorSkip() {
        directory.holds(IntStream.range(0, 45)
                .mapToObj(i -> aService().named("Same name"))
                .toArray(AService[]::new));
        List<UUID> seen = IntStream.of(0, 20, 40)
                .boxed()
                .flatMap(from -> search.search(ListingQuery.of("").page(from, 20)).hits().stream())
                .map(hit -> hit.card().id())
                .toList();
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
    }

    @Test
    void someOfTheWordsAreBetterThanNothingAndThePageIsTold() {
        directory.holds(aService().named("Knitting circle"));
        ListingResults results = search.search(ListingQuery.of("knitting zeppelin"));
        assertThat(results.relaxed()).isTrue();
        assertThat(results.hits()).hasSize(1);
    }

    private List<String> found(ListingQuery query) {
        return search.search(query).hits().stream()
                .map(hit -> hit.card().service().name())
                .toList();
    }
}
