package org.alongside.visiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the page says of words that nobody knows, that mean several things, or that are not wanted. */
@SiteTest
class WordsOnThePageTest {

    @Autowired
    Site site;

    @ParameterizedTest
    @CsvSource({
        "'',No group here uses the word “zorblax”. We looked without it",
        "/cy,Does dim grŵp yma’n defnyddio’r gair “zorblax”. Chwiliom ni hebddo"
    })
    void aWordNobodyKnowsIsNamed(String language, String sentence) {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open(language + "/search?q=hearing+voices+zorblax&place=Leeds");
            assertThat(visit.page().locator(".count")).containsText(sentence);
            assertThat(visit.page().locator(".card").first()).isVisible();
        }
    }

    @Test
    void aShortFormIsAChoice() {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/search?q=NA+in+Leeds");
            assertThat(visit.page().locator(".others")).containsText("“NA” can mean more than one thing.");
            visit.page().locator(".others a").first().click();
            visit.arrivesAt("topic=drugs");
            visit.hasNoBarrier();
        }
    }

    @Test
    void whatIsNotWantedIsAChip() {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/search?q=anxiety,+not+a+walking+group");
            assertThat(visit.page().locator(".chips")).containsText("not a walking group");
        }
    }
}
