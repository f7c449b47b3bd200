package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.alongside.place.Distance;
import org.alongside.place.LatLng;
import org.alongside.search.page.PageHit;
import org.alongside.search.page.PageSearch;
import org.alongside.search.page.Reach;
import org.alongside.search.page.SearchPage;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words nobody knows empty no lane, short forms find each of their meanings, and every word of a topic counts. */
@DirectoryTest
class UnknownWordsSearchTest {

    private static final ListingQuery.Near LEEDS =
            new ListingQuery.Near(new LatLng(53.8, -1.55), Distance.miles(10), null, ListingQuery.Near.ENOUGH);

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    PageSearch pages;

    @BeforeEach
    void open() {
        directory.holds(
                aService().named("Here").about("hearing-voices").at(53.8, -1.55),
                aService()
                        .named("Visits")
                        .about("hearing-voices")
                        .at(52.5, -1.9)
                        .serving("Leeds"),
                aService().named("Screen").about("hearing-voices").online(),
                aService()
                        .named("Come and join me")
                        .saying("It is for me and you.")
                        .at(53.8, -1.55),
                aService().named("Slow days").about("fatigue").at(53.8, -1.55),
                aService().named("Sober").about("alcohol").at(53.8, -1.55),
                aService().named("Clean").about("drugs").at(53.8, -1.55));
    }

    @Test
    void wordsNobodyKnowsEmptyNoLane() {
        SearchPage page =
                pages.find(ListingQuery.of("hearing voices zorblax wozzle").near(LEEDS), null);
        assertThat(List.of(Lane.NEAR, Lane.COVERS, Lane.REMOTE))
                .allMatch(lane ->
                        page.lanes().getOrDefault(lane, ListingResults.NONE).services() > 0);
        assertThat(page.found().understood().doubts().unknown()).containsExactly("zorblax", "wozzle");
    }

    @Test
    void aWordThatOnlyAListingNobodyHasCountedYetHasComesFirst() {
        directory.holds(
                aService().named("Voices").about("hearing-voices"),
                aService().named("Zorblax voices").about("hearing-voices"));
        assertThat(found("hearing voices zorblax").getFirst()).isEqualTo("Zorblax voices");
    }

    @Test
    void aShortFormFindsWhatItMayMeanAndNoTextThatHasItsLetters() {
        assertThat(found("ME")).containsExactly("Slow days");
        assertThat(found("NA")).containsExactly("Clean");
    }

    @Test
    void everyWordOfATopicCountsInBothLanguages() {
        directory.holds(
                aService().named("Un").saying("Sgwrs i rai sydd wedi colli rhywun."),
                aService().named("Two").saying("We talk about my husband died."));
        assertThat(found("bereavement")).contains("Un");
    }

    @Test
    void whereaboutsNobodyKnowsHideNothing() {
        directory.holds(aService().named("Somewhere warm").about("loneliness"));
        assertThat(found("lonely")).containsExactly("Somewhere warm");
        assertThat(found("somewhere warm")).containsExactly("Somewhere warm");
        assertThat(pages.find(ListingQuery.of("lonely").near(LEEDS), null).hits())
                .extracting(PageHit::reach)
                .doesNotContain(Reach.COVERS);
    }

    private List<String> found(String words) {
        return search.search(ListingQuery.of(words)).hits().stream()
                .map(hit -> hit.card().service().name())
                .toList();
    }
}
