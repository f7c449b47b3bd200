package org.alongside.search.eligibility;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.place.LatLng;
import org.alongside.search.Filters;
import org.alongside.search.Lane;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.page.Fit;
import org.alongside.search.page.PageHit;
import org.alongside.search.page.PageSearch;
import org.alongside.search.page.SearchPage;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one can go to comes first; what is not open to the person who asks is found, and stands aside. */
@DirectoryTest
class EligibilityTest {

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    PageSearch pages;

    @Test
    void whatIsFullStandsAside() {
        directory.holds(
                aService().named("Tandem").about("bipolar").space(Space.FULL),
                aService().named("Hub").about("low-mood", "bipolar"));
        assertThat(aside("bipolar")).containsExactly("Tandem: FULL");
        assertThat(order("bipolar")).containsExactly("Hub", "Tandem");
        assertThat(aside("tandem")).as("asked for by name").isEmpty();
    }

    @Test
    void oneMustWaitForAHouseOnlyWhereADayWasAskedFor() {
        directory.holds(aService()
                .named("House")
                .about("crisis")
                .weekly("SA", "13:00", "23:00")
                .space(Space.WAITING_LIST));
        assertThat(aside("crisis")).isEmpty();
        assertThat(aside("crisis today")).containsExactly("House: FULL");
    }

    @Test
    void aHouseForPeopleInCrisisIsForThose() {
        directory.holds(aService().named("House").about("crisis", "bipolar").in(Setting.CRISIS_HOUSE));
        assertThat(aside("bipolar")).containsExactly("House: INSIDE");
        assertThat(aside("bipolar crisis house")).isEmpty();
    }

    @Test
    void aGroupForPeopleWhoLostABabyIsForNobodyWhoDidNotSpeakOfThat() {
        directory.holds(aService().named("Footprints").about("baby-loss", "low-mood", "bereavement"));
        assertThat(aside("low mood")).containsExactly("Footprints: FOR_OTHERS");
        assertThat(aside("widowed bereavement")).containsExactly("Footprints: FOR_OTHERS");
        assertThat(aside("baby loss")).isEmpty();
    }

    @Test
    void whoSpeaksOfALossAtLargeMayHaveLostSomebodyToSuicide() {
        directory.holds(aService().named("Afterwards").about("bereaved-by-suicide", "bereavement", "trauma"));
        assertThat(aside("bereavement")).isEmpty();
        assertThat(aside("trauma")).containsExactly("Afterwards: FOR_OTHERS");
    }

    @Test
    void whatIsForThoseWhoWereAbusedIsForNobodyElse() {
        directory.holds(aService().named("Kintsugi").about("childhood-sexual-abuse", "self-harm"));
        assertThat(aside("self harm")).containsExactly("Kintsugi: FOR_OTHERS");
        assertThat(aside("sexually abused as a child")).isEmpty();
    }

    @Test
    void whatIsForThoseWhoRunGroupsIsForNobodyElse() {
        directory.holds(aService()
                .named("Hosts")
                .about("starting-a-group", "stress-burnout")
                .offering(Offer.SUPPORT_FOR_GROUPS));
        assertThat(aside("stress")).containsExactly("Hosts: FOR_OTHERS");
        assertThat(aside("stress of running a group")).isEmpty();
        assertThat(aside("insurance")).isEmpty();
    }

    @Test
    void whoNamesOnePeopleIsNotSentToAnother() {
        directory.holds(
                aService()
                        .named("Men")
                        .saying("Women meet on another evening.")
                        .about("anxiety")
                        .onlyForPeople("men"),
                aService()
                        .named("Sisters")
                        .saying("Black people meet on another evening.")
                        .about("anxiety")
                        .onlyForPeople("women", "south-asian-people"),
                aService().named("All of us").about("anxiety").onlyForPeople("black-people", "south-asian-people"),
                aService()
                        .named("Uncles")
                        .saying("Women meet on another evening, black people in the hall.")
                        .about("anxiety")
                        .onlyForPeople("south-asian-people", "men"));

        assertThat(aside("anxiety women")).containsExactlyInAnyOrder("Men: FOR_OTHERS", "Uncles: FOR_OTHERS");
        assertThat(aside("anxiety black people"))
                .containsExactlyInAnyOrder("Sisters: FOR_OTHERS", "Uncles: FOR_OTHERS");
    }

    @Test
    void whoAsksForAdultsIsNotSentToTeenagers() {
        directory.holds(
                aService().named("Teenagers").about("autism").ages(13, 18),
                aService().named("Students").about("autism").ages(16, 25));
        assertThat(aside("autistic adults")).containsExactly("Teenagers: FOR_OTHERS");
        assertThat(aside("autism")).isEmpty();
    }

    @Test
    void whoAsksInWelshFindsWelshFirst() {
        directory.holds(
                aService().named("English").about("bereavement").checked(LocalDate.of(2026, 11, 20)),
                aService().named("Cymraeg").about("bereavement").speaking("cy", "en"));
        assertThat(order("galar")).containsExactly("Cymraeg", "English");
        assertThat(order("grief")).containsExactly("English", "Cymraeg");
    }

    @Test
    void fromHomeWhatServesTheAreaComesFirstAndWithoutAPlaceWhatTakesInEverybody() {
        directory.holds(
                aService().named("Leeds").about("adhd").online().serving("Leeds"),
                aService().named("Everybody").about("adhd").online().checked(LocalDate.of(2026, 11, 20)));
        ListingQuery leeds = ListingQuery.of("adhd")
                .near(new ListingQuery.Near(new LatLng(53.8, -1.55), ListingQuery.USUAL, null, 1))
                .in(Lane.REMOTE);
        assertThat(names(search.search(leeds))).containsExactly("Leeds", "Everybody");
        assertThat(order("adhd online")).containsExactly("Everybody", "Leeds");
    }

    @Test
    void ofWordsNobodyKnowsMostAreEnough() {
        directory.holds(
                aService().named("Damp Club").saying("Black gravel and what to do."),
                aService().named("Front Room").saying("For black men."),
                aService().named("Hall").saying("The floor is flat."));
        SearchPage page = pages.find(ListingQuery.of("black gravel flat"), null);
        assertThat(page.hits()).extracting(PageHit::fit).containsExactly(Fit.FITS, Fit.PARTLY, Fit.PARTLY);
    }

    @Test
    void whoSaysWhoTheyAreIsNotSentToOthersOnly() {
        directory.holds(
                aService()
                        .named("Iron")
                        .saying("Men, trans men included.")
                        .about("trauma")
                        .onlyForPeople("men", "survivors"),
                aService().named("Everybody").saying("Trans people, too.").about("trauma"));
        assertThat(aside("trans trauma")).containsExactly("Iron: FOR_OTHERS");
        assertThat(aside("men trauma")).isEmpty();
    }

    @Test
    void whoIsForPeopleOfTwoSortsIsForThoseWhoAreBoth() {
        directory.holds(
                aService()
                        .named("Women")
                        .about("childhood-sexual-abuse")
                        .onlyForPeople("women", "survivors")
                        .checked(LocalDate.of(2026, 11, 20)),
                aService().named("Anybody").about("childhood-sexual-abuse").onlyForPeople("survivors"));
        assertThat(order("abused as a child")).containsExactly("Anybody", "Women");
    }

    @Test
    void whoLooksForSomebodyElsesSakeFindsThoseWhoDoSoToo() {
        // Where nothing else tells them apart, the order is that of their names.
        directory.holds(
                aService().named("Aunts").about("hearing-voices").forExperience(Experience.FAMILY_FRIENDS),
                aService().named("Voyage").about("hearing-voices").forExperience(Experience.OWN),
                aService().named("Zest").about("hearing-voices").forExperience(Experience.FAMILY_FRIENDS));
        assertThat(order("hearing voices")).containsExactly("Voyage", "Aunts", "Zest");
        assertThat(order("my son hears voices")).containsExactly("Aunts", "Zest", "Voyage");
    }

    @Test
    void whatAGroupNamesFirstIsWhatItIsAbout() {
        directory.holds(
                aService().named("Games").about("board-games", "bipolar").checked(LocalDate.of(2026, 11, 20)),
                aService().named("Waltz").about("bipolar", "board-games"));
        assertThat(order("bipolar")).containsExactly("Waltz", "Games");
    }

    @Test
    void wordsThatMeanSomethingTogetherAreNotFoundApart() {
        directory.holds(
                aService().named("Deaf club").saying("Hearing people welcome. Come and sign, no voices needed."));
        assertThat(order("hearing voices")).isEmpty();
    }

    @Test
    void forWomenAloneIsNotForWomenWhoWereRaped() {
        directory.holds(
                aService().named("Football").forPeople("women"),
                aService().named("Rape crisis").about("sexual-violence"));
        assertThat(order("rape women")).containsExactly("Rape crisis");
    }

    private List<String> order(String words) {
        return names(search.search(ListingQuery.of(words)));
    }

    private static List<String> names(ListingResults results) {
        return results.hits().stream().map(hit -> hit.card().service().name()).toList();
    }

    /** Name and reason. */
    private List<String> aside(String words) {
        SearchPage page = pages.find(ListingQuery.of(words), null);
        assertThat(page.hits()).as(words).isNotEmpty();
        return page.hits().stream()
                .filter(shown -> shown.fit() == Fit.ASIDE)
                .map(PageHit::hit)
                .map(hit -> hit.card().service().name() + ": "
                        + Eligibility.of(hit.card(), page.found().understood(), Filters.NONE)
                                .orElseThrow())
                .toList();
    }
}
