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
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page shows from a place: each lane in its section, each service once, and how it can be reached. */
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
        assertThat(shown(pages.find(VOICES.near(LEEDS), null))).containsExactly("LIST Both NEAR");
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
                .containsExactly(
                        "LIST Here NEAR",
                        "COVERS Visits COVERS",
                        "REMOTE Screen REMOTE",
                        "OPEN_ACCESS Hub NEAR",
                        "FARTHER Far FARTHER");
        assertThat(page.lanes()).containsOnlyKeys(Lane.NEAR, Lane.COVERS, Lane.REMOTE);
        assertThat(shown(pages.find(VOICES, null)))
                .as("without a place")
                .hasSize(4)
                .allMatch(hit -> hit.startsWith("LIST") && hit.endsWith("null"));
    }

    @Test
    void whatIsFartherComesFirstWhereNothingIsNearer() {
        directory.holds(
                aService().named("Far").about("hearing-voices").at(54.05, -1.55),
                aService().named("Hub").kind(Kind.COMMUNITY_HUB).at(53.81, -1.55));
        assertThat(shown(pages.find(VOICES.near(LEEDS), null)))
                .containsExactly("FARTHER Far FARTHER", "OPEN_ACCESS Hub NEAR");
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
                .containsExactly("LIST Screen REMOTE");
        assertThat(pages.find(leeds.with(Filters.of(Facet.ATTENDANCE, "hybrid")), null)
                        .lanes())
                .hasSize(3);
        assertThat(shown(pages.find(ListingQuery.of("hearing voices in person leeds"), null)))
                .containsExactly("LIST Here NEAR");
    }

    @Test
    void whereNothingIsFoundEachThingIsTakenAwayOnce() {
        directory.holds(
                aService().named("Here").about("hearing-voices").costing("0").at(53.8, -1.55));
        SearchPage page = pages.find(
                ListingQuery.of("hearing voices durness")
                        .with(Filters.of(Facet.COST, "paid").peerLed(true)),
                null);
        assertThat(page.sections()).isEmpty();
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
        return page.sections().stream()
                .flatMap(section -> section.hits().stream()
                        .map(hit -> section.kind() + " "
                                + hit.hit().card().service().name() + " " + Objects.toString(hit.reach())))
                .toList();
    }
}
