package org.alongside.search.page;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Objects;
import org.alongside.listing.draft.Kind;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page shows from a place: one list, each service once, and how it can be reached. */
@DirectoryTest
class PageSearchTest {

    private static final ListingQuery VOICES = ListingQuery.of("hearing voices");
    private static final ListingQuery.Near LEEDS =
            new ListingQuery.Near(new LatLng(53.8, -1.55), Distance.miles(10), null, ListingQuery.Near.ENOUGH);

    @Autowired
    ADirectory directory;

    @Autowired
    PageSearch pages;

    @Test
    void aServiceOfTwoLanesIsShownOnce() {
        directory.holds(aService()
                .named("Both")
                .about("hearing-voices")
                .at(53.8, -1.55)
                .alsoAt("online", aService().online()));
        assertThat(shown(pages.find(VOICES.near(LEEDS), null))).containsExactly("Both NEAR");
    }

    @Test
    void eachHitSaysHowItIsReached() {
        directory.holds(
                aService().named("Here").about("hearing-voices").at(53.8, -1.55),
                aService().named("Far").about("hearing-voices").at(54.05, -1.55),
                aService()
                        .named("Visits")
                        .about("hearing-voices")
                        .at(52.5, -1.9)
                        .serving("Leeds"),
                aService().named("Screen").about("hearing-voices").online(),
                aService().named("Hub").kind(Kind.COMMUNITY_HUB).at(53.81, -1.55));
        SearchPage page = pages.find(VOICES.near(LEEDS), null);
        assertThat(shown(page))
                .containsExactly("Here NEAR", "Visits COVERS", "Screen REMOTE", "Hub NEAR", "Far FARTHER");
        assertThat(page.hits()).extracting(PageHit::covers).containsExactly(null, "Leeds", null, null);
        assertThat(page.openAccess()).hasSize(1);
        assertThat(page.lanes().getOrDefault(Lane.ANY, ListingResults.NONE).services())
                .isEqualTo(4);
        assertThat(page.lanes().getOrDefault(Lane.NEAR, ListingResults.NONE).services())
                .as("looked farther, as fewer than three are near")
                .isEqualTo(3);
        assertThat(page.lanes()).containsOnlyKeys(Lane.NEAR, Lane.COVERS, Lane.REMOTE, Lane.ANY);
        assertThat(shown(pages.find(VOICES, null)))
                .as("without a place")
                .hasSize(4)
                .allMatch(hit -> hit.endsWith("null"));
    }

    @Test
    void whatIsFartherComesFirstWhereNothingIsNearer() {
        directory.holds(
                aService().named("Far").about("hearing-voices").at(54.05, -1.55),
                aService().named("Hub").kind(Kind.COMMUNITY_HUB).at(53.81, -1.55));
        assertThat(shown(pages.find(VOICES.near(LEEDS), null))).containsExactly("Far FARTHER", "Hub NEAR");
    }

    /** One at 18 miles that is about just this comes before one that is joined from home. */
    @Test
    void aJourneyComesBeforeWhatIsJoinedFromHomeWhereNothingIsNearer() {
        directory.holds(
                aService().named("Journey").about("hearing-voices").at(54.05, -1.55),
                aService().named("Screen").about("hearing-voices").online(),
                aService().named("Away").about("hearing-voices").at(54.6, -1.55));
        assertThat(shown(pages.find(VOICES.near(LEEDS), null)))
                .containsExactly("Journey FARTHER", "Screen REMOTE", "Away FARTHER");
    }

    @Test
    void whatHasAllWordsFartherAwayComesBeforeWhatHasSomeNear() {
        directory.holds(
                aService().named("Anxiety here").about("anxiety").at(53.8, -1.55),
                aService().named("Voices here").saying("Hearing voices.").at(53.8, -1.55),
                aService().named("Both").about("hearing-voices", "anxiety").at(54.05, -1.55));
        SearchPage page = pages.find(ListingQuery.of("hearing voices anxiety").near(LEEDS), null);
        assertThat(shown(page)).startsWith("Both FARTHER").hasSize(3);
        assertThat(page.services()).isEqualTo(3);
    }

    /** Words and filters ask from home alike; to meet, hybrid or not, does not. */
    @Test
    void whoAsksFromHomeIsShownOneListOfWhateverReachesThem() {
        directory.holds(
                aService().named("Here").about("hearing-voices").at(53.8, -1.55),
                aService().named("Screen").about("hearing-voices").online());
        assertThat(pages.find(ListingQuery.of("hearing voices online leeds"), null)
                        .lanes())
                .isEmpty();
        ListingQuery leeds = ListingQuery.of("hearing voices leeds");
        assertThat(shown(pages.find(leeds.with(Filters.of(Facet.ATTENDANCE, "online")), null)))
                .containsExactly("Screen REMOTE");
        assertThat(pages.find(leeds.with(Filters.of(Facet.ATTENDANCE, "hybrid")), null)
                        .lanes())
                .hasSize(4);
        assertThat(shown(pages.find(ListingQuery.of("hearing voices in person leeds"), null)))
                .containsExactly("Here NEAR");
    }

    @Test
    void whereNothingIsFoundEachThingIsTakenAwayOnce() {
        directory.holds(
                aService().named("Here").about("hearing-voices").costing("0").at(53.8, -1.55));
        SearchPage page = pages.find(
                ListingQuery.of("hearing voices durness")
                        .with(Filters.of(Facet.COST, "paid").peerLed(true)),
                null);
        assertThat(page.hits()).isEmpty();
        assertThat(pages.alternatives(page)).isEmpty();

        SearchPage paid = pages.find(VOICES.near(LEEDS).with(Filters.of(Facet.COST, "paid")), null);
        assertThat(pages.alternatives(paid))
                .containsExactly(new AlternativeSearch(new Condition(Condition.Kind.VALUE, Facet.COST, "paid"), 1));

        SearchPage durness = pages.find(
                ListingQuery.of("hearing voices durness").with(Filters.of(Facet.ATTENDANCE, "in-person", "hybrid")),
                null);
        assertThat(pages.alternatives(durness))
                .extracting(other -> other.without().kind())
                .containsExactly(Condition.Kind.PLACE);
    }

    @Test
    void thereAreFiftyPages() {
        assertThat(SearchPage.query(VOICES, 50).offset()).isEqualTo(980);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SearchPage.query(VOICES, 51))
                .withMessage("page must be from 1 to 50");
    }

    private static List<String> shown(SearchPage page) {
        return page.read()
                .map(hit -> hit.hit().card().service().name() + " " + Objects.toString(hit.reach()))
                .toList();
    }
}
