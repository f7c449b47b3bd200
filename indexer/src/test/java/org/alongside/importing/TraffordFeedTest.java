package org.alongside.importing;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.alongside.feed.FeedFile;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A council's open data (Trafford, OGL 3) as it is. */
@DirectoryTest
class TraffordFeedTest {

    private static final List<String> ABOUT_ABUSE =
            List.of("Manchester Rape Crisis", "Trafford Domestic Abuse Service", "Victim Support & Witness Service");

    @Autowired
    private FeedImport feedImport;

    @Autowired
    private ListingSearch search;

    @Autowired
    private ADirectory directory;

    @Autowired
    private EntityManager store;

    private ImportReport report;

    @BeforeEach
    void importIt() {
        directory.clear();
        FeedFile file = FeedFile.at(Fixtures.get("gm-community/trafford_mental_health_services.geojson"));
        report = feedImport.run(ImportRequest.of("trafford", file).under("OGL-3.0"));
    }

    @Test
    void sixtyServicesComeIn() {
        assertThat(report.counts().added()).as(report.asText()).isEqualTo(60);
        assertThat(report.counts().waiting()).isEqualTo(ABOUT_ABUSE.size());
    }

    @Test
    void hearingVoicesNearStretfordFindsTheGroupFirst() {
        ListingQuery query = ListingQuery.of("hearing voices").near(new LatLng(53.446, -2.308), Distance.miles(5));
        assertThat(names(query)).startsWith("Stretford Hearing Voices");
    }

    @Test
    void servicesAboutAbuseAreShownByNobodyAndKeptWithoutTheirDoor() {
        List<Listing> waiting = store.createQuery("from Listing where needsReview = true order by name", Listing.class)
                .getResultList();
        assertThat(waiting).extracting(listing -> listing.service().name()).containsExactlyElementsOf(ABOUT_ABUSE);
        assertThat(waiting).allSatisfy(listing -> {
            Draft.MeetingPlace place = listing.shownPlace();
            assertThat(place.precision()).isEqualTo(Precision.AREA);
            assertThat(place.address1()).isNull();
            assertThat(place.postalCode()).doesNotContain(" ");
        });
        assertThat(names(ListingQuery.of("domestic abuse"))).doesNotContainAnyElementsOf(ABOUT_ABUSE);
        assertThat(names(ListingQuery.of("rape crisis"))).doesNotContainAnyElementsOf(ABOUT_ABUSE);
    }

    @Test
    void exactPointOfSuchAServiceIsNowhereInTheStore() {
        List<?> drafts = store.createNativeQuery("select cast(draft as varchar) from statement", String.class)
                .getResultList();
        assertThat(drafts).hasSize(60).allSatisfy(draft -> assertThat(draft.toString())
                .doesNotContain("53.460874", "53.36647", "M16 0PN", "SK8 3JS"));
    }

    private List<String> names(ListingQuery query) {
        return search.search(query).hits().stream()
                .map(ListingHit::card)
                .map(card -> card.service().name())
                .toList();
    }
}
