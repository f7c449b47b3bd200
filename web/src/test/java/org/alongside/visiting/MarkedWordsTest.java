package org.alongside.visiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.function.Consumer;
import org.alongside.listing.draft.Status;
import org.alongside.testing.ADirectory;
import org.alongside.testing.AService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words that were asked for, marked in the results; and no name, no text and no question is ever markup. */
@SiteTest
class MarkedWordsTest {

    private static final String KEY = "marked-words";

    @Autowired
    Site site;

    @Autowired
    ADirectory directory;

    @AfterEach
    void takeAway() {
        directory.add(aService().keyed(KEY).named("Over").status(Status.CLOSED));
    }

    @Test
    void theNameShowsWhatWasAskedForAndThenNoLineOfText() {
        holds(aService().named("Zibbet walks").saying("We walk with zibbets every week."));
        card("zibbet walking", "Zibbet walks", card -> {
            assertThat(card.locator("mark").allTextContents()).isEqualTo(List.of("Zibbet", "walks"));
            assertThat(card.locator(".snippet")).hasCount(0);
        });
    }

    @Test
    void whereTheNameDoesNotShowItALineOfTheGroupsOwnWordsDoes() {
        holds(aService()
                .named("Thursday club")
                .saying("Tea first. " + "All are welcome. ".repeat(20) + "Then we carve zibbets."));
        card("zibbet", "Thursday club", card -> {
            assertThat(card.locator(".snippet mark")).hasText("zibbets");
            assertThat(card.locator(".snippet")).containsText("…");
            assertThat(card.locator(".card-name mark")).hasCount(0);
        });
    }

    @Test
    void otherWordsForItAreNotMarked() {
        holds(aService().named("Zibbet club").saying("We go rambling."));
        card("zibbet walking", "Zibbet club", card -> assertThat(
                        card.locator("mark").allTextContents())
                .isEqualTo(List.of("Zibbet")));
    }

    @Test
    void nothingIsEverMarkup() {
        holds(aService()
                .named("<img src=x onerror=alert(1)> \"Zibbet'</a><script>alert(2)</script>")
                .saying("<b onclick='alert(3)'>quaggle</b> &lt;i&gt; <mark>quaggle</mark> ${7*7} [[${7*7}]] "
                        .repeat(3)));
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/search?q=zibbet+quaggle+%3Cscript%3Ealert%284%29%3C%2Fscript%3E+onerror");
            Locator card = visit.page().locator(".card").first();
            assertThat(card.locator("img, script, b, i")).hasCount(0);
            assertThat(card.locator(".card-name a"))
                    .hasText("<img src=x onerror=alert(1)> \"Zibbet'</a><script>alert(2)</script>");
            assertThat(card.locator(".snippet")).containsText("&lt;i&gt; <mark>quaggle</mark> ${7*7} [[${7*7}]]");
            assertThat(card.locator(".snippet mark").allTextContents()).contains("quaggle");
            visit.hasNoBarrier();
            visit.fitsItsWidth();
            visit.askedNobodyElseAndLeftNothing();
        }
    }

    private void holds(AService service) {
        directory.add(service.keyed(KEY));
    }

    private void card(String words, String name, Consumer<Locator> looks) {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/search?q=" + words.replace(' ', '+'));
            looks.accept(visit.page()
                    .locator(".card")
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first());
        }
    }
}
