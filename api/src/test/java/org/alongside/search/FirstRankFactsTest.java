package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Employer;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Offer;
import org.alongside.listing.draft.Role;
import org.alongside.listing.draft.Setting;
import org.alongside.listing.draft.Space;
import org.alongside.listing.draft.Workers;
import org.alongside.search.fallback.StoreListingSearch;
import org.alongside.search.page.Fit;
import org.alongside.search.page.PageSearch;
import org.alongside.search.page.SearchPage;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a group and its peer workers are like can be asked for, of the index and of the store; what is not stated counts as neither. */
@DirectoryTest
class FirstRankFactsTest {

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    StoreListingSearch store;

    @Autowired
    PageSearch pages;

    @BeforeEach
    void fill() {
        directory.holds(
                aService()
                        .named("Open door")
                        .needingNoDiagnosis(true)
                        .bringingSomeone(true)
                        .withStaff(false)
                        .keepingNotes("no")
                        .space(Space.OPEN)
                        .firstVisit(new Draft.FirstVisit(null, null, true, true, true, "Sam, at the bus stop", null)),
                aService()
                        .named("Clinic group")
                        .needingNoDiagnosis(false)
                        .bringingSomeone(false)
                        .withStaff(true)
                        .keepingNotes("A register with first names")
                        .space(Space.FULL)
                        .firstVisit(new Draft.FirstVisit(null, null, false, false, false, "no", null)),
                aService().named("Says nothing"),
                aService()
                        .named("Alongside you")
                        .offering(Offer.ONE_TO_ONE)
                        .withRoles(Role.NAVIGATOR, Role.ADVOCATE)
                        .employedBy(Employer.NHS)
                        .workers(Workers.PAID),
                aService().named("Old friends").withRoles(Role.BEFRIENDER).workers(Workers.BOTH),
                aService().named("On the inside").in(Setting.WARD).forExperience(Experience.OWN, Experience.CARERS));
    }

    @Test
    void whatIsNotStatedIsNeitherYesNorNo() {
        assertFound(Filters.of(Facet.PARTICIPATION, "no-diagnosis"), "Open door");
        assertFound(Filters.of(Facet.PARTICIPATION, "no-notes"), "Open door");
        assertFound(Filters.of(Facet.PARTICIPATION, "no-staff"), "Open door");
        assertFound(Filters.of(Facet.PARTICIPATION, "staff-present"), "Clinic group");
        assertFound(Filters.of(Facet.PARTICIPATION, "meet-you"), "Open door");
        assertFound(Filters.of(Facet.SPACE, "open"), "Open door");
        assertFound(Filters.of(Facet.WORKERS, "paid"), "Alongside you");
        assertFound(Filters.of(Facet.SETTING, "ward"), "On the inside");
        assertFound(Filters.of(Facet.EXPERIENCE, "carers"), "On the inside");
        assertFound(
                Filters.NONE.leavingOut(Facet.SPACE, List.of("full")),
                "Alongside you",
                "Old friends",
                "On the inside",
                "Open door",
                "Says nothing");
    }

    @Test
    void allOfWhatTakingPartIsLikeMustBeSoAndAnyOfSeveralRoles() {
        assertFound(Filters.of(Facet.PARTICIPATION, "no-diagnosis", "bring-someone", "just-listen"), "Open door");
        assertFound(Filters.of(Facet.PARTICIPATION, "no-diagnosis", "staff-present"));
        assertFound(Filters.of(Facet.ROLE, "navigator", "befriender"), "Alongside you", "Old friends");
        assertFound(Filters.of(Facet.EMPLOYER, "nhs"), "Alongside you");
    }

    @Test
    void eachIsCounted() {
        ListingQuery everything = ListingQuery.of("").withFacets();
        Map<Facet, List<ListingResults.Count>> facets =
                search.search(everything).facets();
        assertThat(counts(facets, Facet.PARTICIPATION))
                .containsEntry("no-diagnosis", 1L)
                .containsEntry("staff-present", 1L)
                .doesNotContainKey("notes-kept");
        assertThat(counts(facets, Facet.ROLE)).isEqualTo(Map.of("navigator", 1L, "advocate", 1L, "befriender", 1L));
        assertThat(counts(facets, Facet.WORKERS)).isEqualTo(Map.of("paid", 1L, "both", 1L));
        assertThat(counts(facets, Facet.SETTING)).isEqualTo(Map.of("ward", 1L));
        assertThat(counts(store.search(everything).facets(), Facet.PARTICIPATION))
                .isEqualTo(counts(facets, Facet.PARTICIPATION));
    }

    @Test
    void wordsAskForThemInBothLanguages() {
        assertSaid("no diagnosis", "Open door");
        assertSaid("dim angen diagnosis", "Open door");
        assertSaid("can I bring a friend", "Open door");
        assertSaid("dim nodiadau", "Open door");
        assertSaid("any space now", "Open door");
        assertSaid("peer navigator", "Alongside you");
        assertSaid("eiriolwr cymheiriaid", "Alongside you");
        assertSaid("befriender", "Old friends");
        assertSaid("paid peer navigator", "Alongside you");
    }

    @Test
    void whatWasChosenIsNotSetAside() {
        assertThat(fitting(Filters.of(Facet.SETTING, "ward"))).containsExactly("On the inside");
        assertThat(fitting(Filters.of(Facet.SPACE, "full"))).containsExactly("Clinic group");
    }

    @Test
    void aSettingThatNobodyNamedCannotBeAskedFor() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Filters.of(Facet.SETTING, "community"))
                .withMessageStartingWith("setting must be one of: ward, ");
    }

    private void assertFound(Filters filters, String... names) {
        ListingQuery asked = ListingQuery.of("").with(filters).by(ListingQuery.Sort.NAME);
        assertThat(names(search.search(asked))).containsExactly(names);
        assertThat(names(store.search(asked))).containsExactly(names);
    }

    private void assertSaid(String words, String name) {
        assertThat(names(search.search(ListingQuery.of(words))))
                .as(words)
                .first()
                .isEqualTo(name);
        assertThat(names(store.search(ListingQuery.of(words))))
                .as(words)
                .first()
                .isEqualTo(name);
    }

    private List<String> fitting(Filters filters) {
        return pages.find(SearchPage.query(ListingQuery.of("").with(filters), 1), null).hits().stream()
                .filter(shown -> shown.fit() == Fit.FITS)
                .map(shown -> shown.hit().card().service().name())
                .toList();
    }

    private static List<String> names(ListingResults results) {
        return results.hits().stream().map(hit -> hit.card().service().name()).toList();
    }

    private static Map<String, Long> counts(Map<Facet, List<ListingResults.Count>> facets, Facet facet) {
        return facets.getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(ListingResults.Count::value, ListingResults.Count::count));
    }
}
