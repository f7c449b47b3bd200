package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.alongside.search.fallback.StoreListingSearch;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.when.Hours;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clock of another zone, what is over and what is always open, asked for in the index and in the store. */
@DirectoryTest
class TimeCasesSearchTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 2);
    private static final String TUESDAYS = "FREQ=WEEKLY;BYDAY=TU";

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    StoreListingSearch store;

    @BeforeEach
    void fill() {
        directory.holds(
                aService()
                        .named("Brooklyn")
                        .schedule(evening(TUESDAYS, null, "America/New_York"))
                        .online(),
                aService().named("Finished").schedule(evening(TUESDAYS, LocalDate.of(2025, 1, 1), Schedule.UK)),
                aService().named("Gone").schedule(evening(null, null, Schedule.UK)),
                aService().named("Line").schedule(Schedule.untimed(Hours.OPEN_ALL_HOURS, null)),
                aService().named("Someday"));
    }

    @Test
    void whatIsOverIsFoundNoLonger() {
        assertThat(found(Filters.NONE)).containsExactly("Brooklyn", "Line", "Someday");
    }

    @Test
    void filtersOfDaysAgreeAboutTheDayOfAnotherZone() {
        assertThat(found(Filters.NONE.on(LocalDate.of(2026, 12, 2)))).containsExactly("Brooklyn", "Line");
        assertThat(found(Filters.of(Facet.WEEKDAY, "wed"))).containsExactly("Brooklyn", "Line");
        assertThat(found(Filters.NONE.on(LocalDate.of(2026, 12, 1)))).containsExactly("Line");
        assertThat(found(Filters.of(Facet.WEEKDAY, "tue"))).containsExactly("Line");
        assertThat(found(Filters.of(Facet.WEEKDAY, "tue").with(Facet.PART_OF_DAY, "evening")))
                .containsExactly("Line");
    }

    @Test
    void whoAsksForAllHoursIsShownWhatIsOpenInTheNight() {
        directory.holds(
                aService().named("Line").schedule(Schedule.untimed(Hours.OPEN_ALL_HOURS, null)),
                aService().named("Nights").on(FIRST, "FREQ=DAILY", "22:00", "06:00"),
                aService().named("Days").on(FIRST, "FREQ=DAILY", "09:00", "17:00"));
        ListingQuery query = ListingQuery.of("24/7").by(ListingQuery.Sort.NAME);
        assertThat(names(search.search(query))).containsExactly("Line", "Nights");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    tuesday 7pm
                    after six
                    half 7
                    mon eve
                    24/7
                    first tuesday
                    next weekend
                    bank holiday
                    tues - thurs
                    nos fercher
                    in december
                    tonight
                    """)
    void whatIsOpenAllHoursAnswersEveryWordForATime(String typed) {
        ListingResults results = search.search(ListingQuery.of(typed).by(ListingQuery.Sort.NAME));
        assertThat(names(results)).contains("Line");
    }

    private List<String> found(Filters filters) {
        ListingQuery query = ListingQuery.of("").with(filters).by(ListingQuery.Sort.NAME);
        List<String> indexed = names(search.search(query));
        assertThat(names(store.search(query))).isEqualTo(indexed);
        return indexed;
    }

    private static List<String> names(ListingResults results) {
        return results.hits().stream().map(hit -> hit.card().service().name()).toList();
    }

    private static Schedule evening(@Nullable String rule, @Nullable LocalDate until, String zone) {
        return new Schedule(
                Hours.TIMED,
                FIRST,
                rule,
                LocalTime.of(20, 0),
                LocalTime.of(21, 0),
                List.of(),
                List.of(),
                List.of(),
                until,
                null,
                null,
                zone);
    }
}
