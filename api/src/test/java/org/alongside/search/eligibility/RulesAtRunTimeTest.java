package org.alongside.search.eligibility;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.alongside.listing.draft.Experience;
import org.alongside.listing.draft.Setting;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.page.Fit;
import org.alongside.search.page.PageHit;
import org.alongside.search.page.PageSearch;
import org.alongside.search.page.SearchPage;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A rule that an operator adds holds for the next question, also for listings that were indexed before. */
@DirectoryTest
class RulesAtRunTimeTest {

    private static final String BOAT_PEOPLE = "boat-people,being-with,People on boats,boat people,";

    @Autowired
    PageSearch pages;

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    Vocabulary vocabulary;

    @AfterEach
    void takeTheRulesAway() throws IOException {
        vocabulary.extend(new StringReader(""));
    }

    @Test
    void aNewTopicOfASortStandsBelowForTheOthers() throws IOException {
        directory.holds(
                aService().named("Waltz").about("bipolar"),
                aService()
                        .named("Locks")
                        .saying("Polish people meet in the hall.")
                        .about("bipolar")
                        .onlyForPeople("boat-people"),
                aService()
                        .named("Solidarity")
                        .saying("Boat people meet in the hall.")
                        .about("bipolar")
                        .onlyForPeople("polish-people"));
        assertThat(aside("bipolar polish people")).isEmpty();
        rules(BOAT_PEOPLE + "sort,community");
        assertThat(aside("bipolar polish people")).containsExactly("Locks: FOR_OTHERS");
        assertThat(aside("bipolar boat people")).containsExactly("Solidarity: FOR_OTHERS");
        assertThat(order("bipolar").getFirst()).isEqualTo("Waltz");
        rules(BOAT_PEOPLE + "sort,community", "boat-people,,,,same-side-as,polish-people");
        assertThat(aside("bipolar polish people")).isEmpty();
    }

    @Test
    void aTopicBecomesPeoplesOwn() throws IOException {
        directory.holds(aService().named("Blossom").about("fertility", "low-mood"));
        assertThat(aside("low mood")).isEmpty();
        rules("fertility,,,,only-if-asked-for,fertility; pregnancy");
        assertThat(aside("low mood")).containsExactly("Blossom: FOR_OTHERS");
        assertThat(aside("fertility")).isEmpty();
    }

    @Test
    void aTopicAsksForAGroupInsideAPlaceAndForSomebodyElse() throws IOException {
        directory.holds(
                aService().named("Ward eight").about("sleep").in(Setting.WARD),
                aService().named("Partners").about("sleep").forExperience(Experience.FAMILY_FRIENDS),
                aService().named("Owls").about("sleep"));
        assertThat(aside("trouble sleeping")).containsExactly("Ward eight: INSIDE");
        assertThat(order("trouble sleeping").getFirst()).isEqualTo("Owls");
        rules("sleep,,,,asks-for-place,ward", "sleep,,,,for-somebody-else,yes");
        assertThat(aside("trouble sleeping")).isEmpty();
        assertThat(order("trouble sleeping").getFirst()).isEqualTo("Partners");
    }

    private void rules(String... rows) throws IOException {
        assertThat(vocabulary.extend(
                        new StringReader("id,head,name_en,everyday_en,rule,value\n" + String.join("\n", rows))))
                .isEmpty();
    }

    private List<String> order(String words) {
        return search.search(ListingQuery.of(words)).hits().stream()
                .map(hit -> hit.card().service().name())
                .toList();
    }

    /** Name and reason. */
    private List<String> aside(String words) {
        ListingResults found = search.search(ListingQuery.of(words));
        assertThat(found.hits()).as(words).isNotEmpty();
        return pages.find(SearchPage.query(ListingQuery.of(words), 1), null).hits().stream()
                .filter(shown -> shown.fit() == Fit.ASIDE)
                .map(PageHit::hit)
                .map(hit -> hit.card().service().name() + ": "
                        + Eligibility.of(hit.card(), found.understood(), Filters.NONE)
                                .orElseThrow())
                .toList();
    }
}
