package org.alongside.search;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.alongside.listing.draft.Status;
import org.alongside.search.eligibility.MatchExplanation;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.alongside.testing.MovableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What words do, on the real engine. */
@DirectoryTest
class WordSearchTest {

    @Autowired
    ADirectory directory;

    @Autowired
    ListingSearch search;

    @Autowired
    MovableClock clock;

    /** Field failure 7: neither any word alone, nor all of them or nothing. */
    @Test
    void allWordsAreMetAndFewerOnlyWhereThatIsSaid() {
        directory.holds(
                aService().named("Singing with dementia").about("singing", "dementia"),
                aService().named("Singing").about("singing"));
        assertThat(found("singing dementia")).containsExactly("Singing with dementia");
        assertThat(search.search(ListingQuery.of("singing dementia")).relaxed()).isFalse();
        ListingResults fewer = search.search(ListingQuery.of("singing zeppelin"));
        assertThat(names(fewer)).contains("Singing");
        assertThat(fewer.relaxed()).isTrue();
    }

    /** Field failure 8: a topic is found by any of its words, whichever of several topics it is, with or without a sign before it. */
    @Test
    void everyTopicOfAListingIsFoundByItsWords() {
        directory.holds(aService().named("Nightingales").about("walking", "bipolar", "hoarding"));
        for (String typed : List.of("walking", "bipolar", "too much stuff", "#hoarding", "hoarding,", "crwydro")) {
            assertThat(found(typed)).as(typed).containsExactly("Nightingales");
        }
    }

    @Test
    void aSlipOfATopicsNameFindsTheTopicThoughNoListingHasTheWord() {
        directory.holds(aService().named("Hot flush club").about("menopause"));
        assertThat(found("menapause")).containsExactly("Hot flush club");
    }

    /** So no card says that it does not mention them. */
    @Test
    void wordsOfTheAddressAndOfTheAreasServedAreFoundInTheListing() {
        directory.holds(
                aService().named("Tea").inStreet("Kettle Hill"),
                aService().named("Talk").serving("Kettle Valley"));
        ListingResults found = search.search(ListingQuery.of("kettle"));
        assertThat(found.hits()).hasSize(2).allSatisfy(hit -> assertThat(
                        MatchExplanation.of(hit.card(), found.understood()))
                .extracting(MatchExplanation::tier)
                .containsExactly(MatchExplanation.Tier.TEXT));
    }

    @Test
    void quotedWordsAreFoundOneAfterAnother() {
        directory.holds(aService().named("Salt and Bread"), aService().named("Bread and Salt"));
        assertThat(found("\"salt and bread\"")).containsExactly("Salt and Bread");
        assertThat(found("salt and bread")).first().isEqualTo("Salt and Bread");
    }

    @Test
    void whatRestsComesAfterWhatMeets() {
        directory.holds(
                aService()
                        .named("Anxiety")
                        .saying("Anxiety anxiety.")
                        .about("anxiety")
                        .status(Status.RESTING),
                aService().named("Jitters").about("anxiety"));
        assertThat(found("anxiety")).containsExactly("Jitters", "Anxiety");
    }

    @Test
    void aSpellOfTimeInTheWordsHoldsTheDates() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Europe/London"));
        directory.holds(
                aService().named("Tomorrow").about("walking").on(today.plusDays(1), null, "10:00", "11:00"),
                aService().named("In ten days").about("walking").on(today.plusDays(10), null, "10:00", "11:00"));
        assertThat(found("walking next seven days")).containsExactly("Tomorrow");
        assertThat(found("walking")).containsExactlyInAnyOrder("Tomorrow", "In ten days");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:* OR *:*",
                "/.*.*.*/",
                "anxiety~2",
                "\"x\"^999999",
                "[* TO *]",
                "((((",
                "*",
                "?",
                "\\",
                "\"\"\"",
                "AND",
                "a\u200bb",
                "\u202ecba",
                "\u1680",
                "🙂",
                "группа",
                "抑郁症",
                "دعم",
                "' OR 1=1 --",
                "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
                "1111111111111111111111111111111111111111111111111111111111111111111111111111111111"
            })
    void whateverIsTypedIsAnswered(String typed) {
        directory.holds(aService().named("Anxiety café").about("anxiety"));
        assertThat(search.search(ListingQuery.of(typed)).hits()).hasSizeLessThanOrEqualTo(1);
    }

    private List<String> found(String words) {
        return names(search.search(ListingQuery.of(words)));
    }

    private static List<String> names(ListingResults results) {
        return results.hits().stream().map(hit -> hit.card().service().name()).toList();
    }
}
