package org.alongside.search.page;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.Kind;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.Space;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.ListingHit;
import org.alongside.search.ListingQuery;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where little fits, there are doors open to anybody. */
@DirectoryTest
class OpenAccessServicesTest {

    private static final ListingQuery.Near LEEDS =
            new ListingQuery.Near(new LatLng(53.8, -1.55), Distance.miles(10), null, ListingQuery.Near.ENOUGH);

    @Autowired
    ADirectory directory;

    @Autowired
    PageSearch pages;

    @Autowired
    OpenAccessServices doors;

    @Test
    void aLineForAnybodyComesFirstAndOneMustNotWaitForIt() {
        directory.holds(
                line("Line for night workers").forPeople("night-workers"),
                line("Line"),
                line("Friends to wait for").space(Space.WAITING_LIST),
                line("Games").kind(Kind.LOCAL_ACTIVITY),
                hub("Hub"));
        assertThat(open()).containsExactly("Line", "Hub", "Line for night workers");
    }

    @Test
    void hubsStandInForLinesAndLinesForHubs() {
        directory.holds(line("Line"), hub("One"), hub("Two"), hub("Three"), hub("Four"));
        assertThat(open()).hasSize(4).first().isEqualTo("Line");
        directory.holds(line("One"), line("Two"), line("Three"), line("Four"), line("Five"));
        assertThat(open()).hasSize(4);
    }

    @Test
    void whoHelpsToLookFurtherIsADoorWhereThereAreFew() {
        directory.holds(
                line("Line"),
                aService()
                        .named("Brown envelopes")
                        .kind(Kind.PEER_SERVICE)
                        .offering(Offer.NAVIGATION)
                        .at(53.8, -1.55));
        assertThat(open()).containsExactly("Line", "Brown envelopes");
    }

    @Test
    void whatIsFartherThanAskedForDoesNotMakeAFullPage() {
        directory.holds(line("Line"));
        directory.add(aService().named("Here").about("gambling").at(53.8, -1.55));
        for (int i = 0; i < PageSearch.LITTLE; i++) {
            directory.add(aService().named("Far " + i).about("gambling").at(54.5, -1.55));
        }
        SearchPage page = pages.find(ListingQuery.of("gambling").near(LEEDS), null);
        assertThat(page.hits()).hasSizeGreaterThan(PageSearch.LITTLE);
        assertThat(names(page.read().map(PageHit::hit).toList()).subList(0, 2)).containsExactly("Here", "Line");
    }

    @Test
    void whatNamesAreasIsOpenToPeopleOfTheseAlone() {
        directory.holds(
                line("Line for Leeds").serving("Leeds"),
                line("Line for Kent").serving("Kent"),
                hub("Hub"),
                hub("Hub for Kent").serving("Kent"));
        assertThat(open()).containsExactly("Line for Leeds", "Hub");
    }

    @Test
    void nobodyIsSentFartherThanAJourney() {
        directory.holds(aService().named("Far").kind(Kind.COMMUNITY_HUB).at(54.4, -1.55));
        assertThat(open()).isEmpty();
    }

    private static AService line(String name) {
        return aService()
                .named(name)
                .kind(Kind.PEER_SERVICE)
                .about("loneliness")
                .offering(Offer.ONE_TO_ONE)
                .attending(Attendance.PHONE);
    }

    private static AService hub(String name) {
        return aService().named(name).kind(Kind.COMMUNITY_HUB).at(53.8, -1.55);
    }

    private List<String> open() {
        return names(doors.near(LEEDS, null));
    }

    private static List<String> names(List<ListingHit> hits) {
        return hits.stream().map(hit -> hit.card().service().name()).toList();
    }
}
