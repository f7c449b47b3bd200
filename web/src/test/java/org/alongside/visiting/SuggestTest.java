package org.alongside.visiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Clock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Suggestions while typing: a help for whoever sees, hears or only has a keyboard, and in nobody's way. */
@SiteTest
class SuggestTest {

    private static final String OPTIONS = "[role=option]:visible";

    @Autowired
    Site site;

    @Test
    void aKeyboardIsEnoughAndNothingIsSentByItself() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/");
            Page page = visit.page();
            Locator box = typed(page, "#q", "walki");
            assertThat(box).hasAttribute("aria-expanded", "true");
            assertThat(page.locator("[aria-live]").first()).containsText("suggestion");
            page.keyboard().press("ArrowDown");
            assertThat(box).hasAttribute("aria-activedescendant", "q-list-0");
            assertThat(page.locator("#q-list-0")).hasAttribute("aria-selected", "true");
            page.keyboard().press("ArrowUp");
            assertThat(page.locator("[aria-selected=true]")).hasCount(0);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(box).hasValue("Walking");
            assertThat(box).hasAttribute("aria-expanded", "false");
            assertThat(visit.here()).isEqualTo("/");
            page.keyboard().press("Enter");
            visit.arrivesAt("/search?q=Walking");
            visit.askedNobodyElseAndLeftNothing();
        }
    }

    @Test
    void escapeAndLeavingCloseTheListAndKeepTheLetters() {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/search?q=tea");
            Page page = visit.page();
            Locator box = typed(page, "#q", "walk");
            page.keyboard().press("Escape");
            assertThat(page.locator(OPTIONS)).hasCount(0);
            assertThat(box).hasValue("walk");
            assertThat(box).isFocused();
            page.keyboard().type("i");
            page.locator(OPTIONS).first().waitFor();
            page.keyboard().press("Tab");
            assertThat(page.locator(OPTIONS)).hasCount(0);
            assertThat(box).hasValue("walki");
        }
    }

    @Test
    void aPlaceThatIsChosenIsThePlaceThatIsMeant() {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/");
            typed(visit.page(), "#place", "newpor");
            visit.page()
                    .locator(OPTIONS)
                    .filter(new Locator.FilterOptions().setHasText("Wight"))
                    .click();
            assertThat(visit.page().locator("#place")).isFocused();
            visit.page().keyboard().press("Enter");
            visit.arrivesAt("/search?");
            assertThat(visit.page().locator("h1")).containsText("near Newport");
            assertThat(visit.page().locator(".others a", new Page.LocatorOptions().setHasText("Wight")))
                    .hasCount(0);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "320,LIGHT,/,#q",
        "360,LIGHT,/,#place",
        "360,DARK,/search?q=tea,#q",
        "320,LIGHT,/search?q=tea,#place",
        "1280,LIGHT,/cy/search?q=te,#q",
        "1280,DARK,/cy/,#place"
    })
    void theOpenListHasNoBarrierAndMovesNothing(int width, ColorScheme scheme, String path, String box) {
        try (Visit visit = site.visit(Site.options(width).setColorScheme(scheme))) {
            visit.open(path);
            Page page = visit.page();
            double before = place(page.locator("main .go").first()).y;
            page.locator(box).fill("");
            typed(page, box, "le");
            assertThat(place(page.locator("main .go").first()).y).isEqualTo(before);
            assertThat(page.locator(OPTIONS).all())
                    .allSatisfy(option -> assertThat(place(option).height).isGreaterThanOrEqualTo(44));
            page.keyboard().press("ArrowDown");
            visit.hasNoBarrier();
            visit.fitsItsWidth();
            visit.askedNobodyElseAndLeftNothing();
        }
    }

    @Test
    void onlyAPauseInTypingIsAsked() {
        try (Visit visit = site.visit(Site.DESK)) {
            Clock clock = visit.page().clock();
            clock.install();
            visit.open("/");
            List<String> asked = new ArrayList<>();
            visit.page().onRequest(request -> {
                if (request.url().contains("/suggest?")) {
                    asked.add(request.url());
                }
            });
            visit.page().locator("#place").fill("Leeds");
            visit.page().locator("#q").pressSequentially("walki");
            clock.runFor(149);
            assertThat(asked).isEmpty();
            clock.runFor(1);
            visit.page().locator(OPTIONS).first().waitFor();
            assertThat(asked).hasSize(1).first().asString().endsWith("/suggest?q=walki&for=what&near=Leeds");
        }
    }

    @Test
    void olderLettersNeverAnswerAfterNewerOnes() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/");
            Page page = visit.page();
            List<Route> held = new ArrayList<>();
            page.route(url -> url.contains("q=wa&"), held::add);
            page.locator("#q").pressSequentially("wa");
            page.waitForTimeout(400);
            assertThat(held).hasSize(1);
            page.locator("#q").pressSequentially("lking");
            page.locator(OPTIONS).first().waitFor();
            held.getFirst()
                    .fulfill(new Route.FulfillOptions()
                            .setContentType("application/json")
                            .setBody("""
                    {"told": "1", "items": [{"text": "Older", "label": "Older", "note": "", "lang": "en"}]}"""));
            page.waitForTimeout(400);
            assertThat(page.locator(OPTIONS).allTextContents())
                    .isNotEmpty()
                    .noneMatch(text -> text.startsWith("Older"));
        }
    }

    @Test
    void inWelshItIsSaidInWelsh() {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/cy/");
            typed(visit.page(), "#q", "cerdd");
            assertThat(visit.page().locator(OPTIONS).first()).containsText("Pwnc");
            assertThat(visit.page().locator("[aria-live]").first()).containsText("awgrym");
        }
    }

    @Test
    void withoutJavaScriptItIsAPlainBox() {
        try (Visit visit = site.visit(Site.options(Site.PHONE).setJavaScriptEnabled(false))) {
            visit.open("/");
            assertThat(visit.page().locator("#q")).not().hasAttribute("role", "combobox");
            assertThat(visit.page().locator("[role=listbox]")).hasCount(0);
        }
    }

    @Test
    void whatWasTypedIsKeptNowhereOnTheWay() {
        HttpResponse<String> answer = get("/suggest?q=walki");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(answer.body()).contains("\"label\":\"Walking\"");
        assertThat(get("/suggest?q=lee&for=where").body()).contains("\"Leeds\"").doesNotContain("Topic");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a:* OR *:*", "/.*/", "\u202eabc", "🙂", "a\u0000b", "<script>alert(1)</script>", "((((", "%"
            })
    void hostileLettersAreOnlyLetters(String letters) {
        String q = URLEncoder.encode(letters, StandardCharsets.UTF_8);
        HttpResponse<String> answer = get("/suggest?q=" + q + "&for=" + q + "&near=" + q);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"items\":").doesNotContain("<script");
        assertThat(get("/suggest?q=" + "walking".repeat(900)).body()).contains("\"items\":[]");
    }

    private static Locator typed(Page page, String box, String letters) {
        Locator field = page.locator(box);
        field.fill("");
        field.pressSequentially(letters);
        page.locator(OPTIONS).first().waitFor();
        return field;
    }

    private static BoundingBox place(Locator locator) {
        return Objects.requireNonNull(locator.boundingBox());
    }

    private HttpResponse<String> get(String path) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(site.address(path))).build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
