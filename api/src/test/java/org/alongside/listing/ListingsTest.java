package org.alongside.listing;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.listing.draft.Status;
import org.alongside.place.LatLng;
import org.alongside.place.Precision;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What was said is kept; a listing is worked out from it. */
@DirectoryTest
class ListingsTest {

    private static final UUID TEA = Keys.ofService("leeds", "tea");

    @Autowired
    ADirectory directory;

    @Autowired
    Listings listings;

    @Autowired
    SearchIndex index;

    @Autowired
    ListingSearch search;

    @BeforeEach
    void empty() {
        directory.clear();
    }

    @Test
    void sayingTheSameTwiceChangesNothing() {
        feedSays(tea("Tuesday tea"));
        var before = directory.counts();
        assertThat(feedSays(tea("Tuesday tea"))).isEqualTo(new Settled(0, List.of(), List.of(), 1));
        assertThat(directory.counts()).isEqualTo(before);
    }

    @Test
    void undoingARunRestoresWhatWasThereBefore() {
        feedSays(tea("Tuesday tea"), aService().keyed("choir").named("Choir"));
        UUID run = Keys.next();
        listings.record(List.of(
                NewStatement.byFeed("leeds", run, null, tea("Wednesday tea").draft()),
                NewStatement.byFeed(
                        "leeds", run, null, aService().keyed("new").named("New").draft()),
                NewStatement.gone("leeds", run, Keys.ofService("leeds", "choir"))));
        assertThat(directory.names()).containsExactly("New", "Wednesday tea");
        listings.undo(run);
        assertThat(directory.names()).containsExactly("Choir", "Tuesday tea");
        assertThat(index.drift().isNone()).isTrue();
    }

    @Test
    void aFresherHandEditStandsUntilTheFeedSaysSomethingNew() {
        feedSays(tea("Tuesday tea").saying("At seven."));
        personSays(tea("Tuesday tea").saying("At eight."));
        feedSays(tea("Tuesday tea and cake").saying("At seven."));
        assertThat(now().description()).isEqualTo("At eight.");
        assertThat(now().name()).isEqualTo("Tuesday tea and cake");
        feedSays(tea("Tuesday tea and cake").saying("At half past six."));
        assertThat(now().description()).isEqualTo("At half past six.");
    }

    @Test
    void aFeedAndAPersonWhoTellANewServiceAtOnceMakeOneListing() {
        Settled settled = listings.record(List.of(
                NewStatement.byFeed("leeds", Keys.next(), null, tea("Tea").draft()),
                NewStatement.byPerson(TEA, "Sam", tea("Tea and talk").draft())));
        assertThat(settled).isEqualTo(new Settled(1, List.of(), List.of(), 0));
        assertThat(directory.names()).containsExactly("Tea and talk");
    }

    @Test
    void whatAPersonChangesDuringAnImportIsKeptAndTheImportGoesOn() {
        feedSays(tea("Tuesday tea").saying("At seven."));
        List<String> tries = new ArrayList<>();
        index.inBulk(status -> {
            feedSays(tea("Tuesday tea and cake").saying("At seven."));
            tries.add("a try");
            if (tries.size() == 1) {
                CompletableFuture.runAsync(() -> personSays(tea("Tuesday tea").saying("At eight.")))
                        .join();
            }
            return status;
        });
        assertThat(tries).hasSize(2);
        assertThat(now().name()).isEqualTo("Tuesday tea and cake");
        assertThat(now().description()).isEqualTo("At eight.");
    }

    @Test
    void aSecondFeedNeverMakesAPlaceMoreExact() {
        feedSays(tea("Tea").at(53.8, -1.5).precise(Precision.AREA).inStreet("Mill Lane"));
        listings.record(List.of(new NewStatement(
                TEA,
                "bradford",
                Keys.next(),
                false,
                null,
                tea("Tea")
                        .at(53.8, -1.5)
                        .precise(Precision.EXACT)
                        .inStreet("Mill Lane")
                        .draft())));
        Listing listing = listings.ofService(TEA).getFirst();
        assertThat(listing.shownPlace().precision()).isEqualTo(Precision.AREA);
        assertThat(listing.shownPlace().address1()).isNull();
    }

    @Test
    void anExactPlaceThatMustNotBeShownIsNotInTheIndexAtAll() {
        feedSays(tea("Quiet group")
                .at(53.81234, -1.54321)
                .precise(Precision.AREA)
                .inTown("Leeds", "LS7 4AB"));
        var card = search.search(ListingQuery.of("quiet")).hits().getFirst().card();
        assertThat(card.place().point()).isNotNull().isNotEqualTo(new LatLng(53.81234, -1.54321));
        assertThat(card.place().locationName()).isNull();
        assertThat(card.place().postalCode()).isEqualTo("LS7");
        assertThat(DraftJson.write(card)).doesNotContain("53.81234", "4AB");
    }

    @Test
    void oneListingPerPlaceAndAPlaceThatGoesTakesItsListingWithIt() {
        AService two = tea("Tea").alsoAt("library", aService().inTown("Otley", "LS21"));
        feedSays(two);
        assertThat(listings.ofService(TEA)).extracting(Listing::placeKey).containsExactly("library", "main");
        feedSays(tea("Tea"));
        assertThat(listings.ofService(TEA)).extracting(Listing::placeKey).containsExactly("main");
        assertThat(search.search(ListingQuery.of("")).total()).isEqualTo(1);
    }

    @Test
    void whatWaitsForAPersonOrHasClosedIsNotFound() {
        feedSays(
                tea("Tea").waitingForAPerson("A person must look at the address."),
                aService().named("Gone").status(Status.CLOSED),
                aService().named("Resting").status(Status.RESTING));
        assertThat(listings.ofService(TEA)).isEmpty();
        assertThat(search.search(ListingQuery.of("")).hits())
                .extracting(hit -> hit.card().service().name())
                .containsExactly("Resting");
        feedSays(tea("Tea"));
        assertThat(search.search(ListingQuery.of("tea")).total()).isEqualTo(1);
    }

    private static AService tea(String name) {
        return aService().keyed("tea").named(name);
    }

    private Settled feedSays(AService... services) {
        UUID run = Keys.next();
        return listings.record(Stream.of(services)
                .map(service -> NewStatement.byFeed("leeds", run, null, service.draft()))
                .toList());
    }

    private void personSays(AService service) {
        listings.record(List.of(NewStatement.byPerson(TEA, "person:mo", service.draft())));
    }

    private Draft now() {
        return listings.ofService(TEA).getFirst().service();
    }
}
