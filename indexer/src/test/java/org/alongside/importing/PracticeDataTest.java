package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.listing.Listings;
import org.alongside.listing.NewStatement;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.alongside.when.Schedule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DirectoryTest
class PracticeDataTest {

    private static final Duration TWO_YEARS = Duration.ofDays(731);

    @Autowired
    private PracticeData practice;

    @Autowired
    private Networks networks;

    @Autowired
    private Listings listings;

    @Autowired
    private SearchIndex index;

    @Autowired
    private ADirectory directory;

    @Autowired
    private EntityManager store;

    @Autowired
    private ListingSearch search;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void empty() {
        clock.moveTo(MovableClock.START);
        directory.clear();
        store.getEntityManagerFactory().runInTransaction(session -> session.createQuery("delete from ImportRun")
                .executeUpdate());
    }

    @Test
    void everyPracticeNetworkComesInWhole() {
        List<ImportReport> reports = practice.open();

        assertThat(reports).isNotEmpty().allSatisfy(report -> {
            assertThat(report.faults().problems()).as(report.asText()).isEmpty();
            assertThat(report.counts().added()).isGreaterThanOrEqualTo(59);
            assertThat(report.counts().waiting()).isZero();
        });
        assertThat(networks.isPractice()).isTrue();
        assertThat(networks.list()).hasSameSizeAs(reports).allMatch(Network::isPractice);
        assertThat(networks.find("leeds").orElseThrow().about().offer().startAGroup())
                .contains("half idea");
        assertThat(index.drift().isNone()).isTrue();
    }

    @Test
    void removingPracticeLeavesARealDirectoryWithNothingInIt() {
        practice.open();
        assertThat(practice.open()).as("a second start brings nothing in").isEmpty();
        listings.record(List.of(NewStatement.byPerson(anyService(), "person:7", draftOf(anyService()))));

        practice.removeAll();

        assertThat(directory.names()).isEmpty();
        assertThat(networks.list()).isEmpty();
        assertThat(networks.isPractice()).isFalse();
        assertThat(index.drift().isNone()).isTrue();
        assertThat(practice.open())
                .as("practice never comes back into a real directory")
                .isEmpty();
    }

    @Test
    void twoYearsOnThePracticeDirectoryShowsWhatOneFilledThenShows() {
        practice.open();
        long nextWeek = meetingsOfTheNextWeek();
        assertThat(nextWeek).isGreaterThan(400);

        clock.moveBy(TWO_YEARS);
        listings.refreshNextDates(Integer.MAX_VALUE);
        long withOldDates = stillToCome();
        assertThat(practice.open()).as("every network is brought in again").isNotEmpty();
        long twoYearsOn = meetingsOfTheNextWeek();
        long stillToCome = stillToCome();
        assertThat(stillToCome).as("courses begin anew").isGreaterThan(withOldDates);
        assertThat(practice.open()).as("the next start is a quick one").isEmpty();
        assertThat(index.drift().isNone()).isTrue();

        empty();
        clock.moveBy(TWO_YEARS);
        practice.open();
        assertThat(meetingsOfTheNextWeek()).isEqualTo(twoYearsOn).isCloseTo(nextWeek, within(nextWeek / 10));
        assertThat(stillToCome()).isEqualTo(stillToCome);
    }

    /** Day by day, found as a visitor finds them. */
    private long meetingsOfTheNextWeek() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Schedule.UK_ZONE);
        return today.plusDays(1)
                .datesUntil(today.plusDays(8))
                .mapToLong(day -> search.search(ListingQuery.of("").with(Filters.NONE.on(day)))
                        .total())
                .sum();
    }

    private long stillToCome() {
        return store.createQuery("select count(*) from Listing where nextStart >= :now", Long.class)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    private UUID anyService() {
        return store.createQuery("select serviceId from Statement order by id", UUID.class)
                .setMaxResults(1)
                .getSingleResult();
    }

    private Draft draftOf(UUID service) {
        String json = store.createQuery("select draft from Statement where serviceId = :service", String.class)
                .setParameter("service", service)
                .getSingleResult();
        return DraftJson.read(json, Draft.class);
    }
}
