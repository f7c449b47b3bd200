package org.alongside.visiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Geolocation;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways people go through the site, from the first page to a telephone number. */
@SiteTest
class JourneysTest {

    private static final String PHONE_NUMBER = "a[href^='tel:+447']";

    @Autowired
    Site site;

    @Test
    void fromSearchThroughAFilterToAListingAndBack() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/");
            searchFor(visit.page(), "hearing voices", "Leeds");
            assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText("from Leeds");
            tuesday(visit.page()).check();
            visit.page().getByText("Show these").first().click();
            assertThat(visit.here()).contains("weekday=tue").contains("q=hearing+voices");
            String search = visit.here();
            first(visit.page()).click();
            assertThat(visit.here()).matches("/listing/[0-9a-f-]{36}");
            assertThat(visit.page().locator(PHONE_NUMBER).first()).isVisible();
            visit.page().getByText("Back to your search").click();
            assertThat(visit.here()).isEqualTo(search);
            assertThat(tuesday(visit.page())).isChecked();
            visit.askedNobodyElseAndLeftNothing();
        }
    }

    @Test
    void aKeyboardIsEnough() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/");
            Page page = visit.page();
            tabTo(page, "#q");
            page.keyboard().type("hearing voices");
            tabTo(page, "#place");
            page.keyboard().type("Leeds");
            page.keyboard().press("Enter");
            visit.arrivesAt("q=hearing+voices&place=Leeds");
            tabTo(page, "input[name=weekday][value=tue]");
            page.keyboard().press("Space");
            page.keyboard().press("Enter");
            visit.arrivesAt("weekday=tue");
            tabTo(page, ".card-name a");
            page.keyboard().press("Enter");
            visit.arrivesAt("/listing/");
            tabTo(page, PHONE_NUMBER);
        }
    }

    @Test
    void javaScriptIsNotNeeded() {
        try (Visit visit = site.visit(Site.options(Site.PHONE).setJavaScriptEnabled(false))) {
            visit.open("/");
            searchFor(visit.page(), "hearing voices", "Leeds");
            visit.page().getByText("Filter").click();
            tuesday(visit.page()).check();
            visit.page().getByText("Show these").first().click();
            assertThat(visit.here()).contains("weekday=tue");
            first(visit.page()).click();
            assertThat(visit.page().locator(PHONE_NUMBER).first()).isVisible();
            visit.open("/ways/doing");
            visit.page().getByText("Singing together").click();
            visit.page().getByLabel("Where?").fill("Leeds");
            visit.page().locator("button.go").first().click();
            assertThat(visit.here()).isEqualTo("/search?topic=singing&place=Leeds");
            assertThat(first(visit.page())).isVisible();
        }
    }

    @Test
    void somethingCanBeLeftOutWithoutJavaScriptAndTakenBack() {
        try (Visit visit = site.visit(Site.options(Site.PHONE).setJavaScriptEnabled(false))) {
            visit.open("/search?place=Leeds");
            Page page = visit.page();
            page.getByText("Filter").click();
            page.getByText("What sort of thing").first().click();
            page.getByText("Leave some out: What sort of thing").click();
            page.locator("input[name=not-kind][value=community-hub]").check();
            page.getByText("Show these").last().click();
            assertThat(visit.here())
                    .isEqualTo("/search?q=&place=Leeds&within=10&not-kind=community-hub&on=&age=&sort=best");
            assertThat(page.locator("[data-list] .kind-community-hub")).hasCount(0);
            assertThat(page.locator("input[name=kind][value=community-hub]")).hasCount(0);
            page.getByText("not: Community hub").first().click();
            assertThat(visit.here()).isEqualTo("/search?place=Leeds");
            visit.open("/cy/search?place=Leeds&not-kind=community-hub");
            assertThat(page.locator(".chips")).containsText("ddim: Hwb cymunedol");
        }
    }

    @Test
    void listAndMapTellOfTheSameGroupsUnderTheSameNumbers() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/search?place=Leeds");
            Locator pins = visit.page().locator(".pin");
            pins.first().waitFor();
            List<String> list = visit.page()
                    .locator("[data-list] > li[data-lat] .card-name a")
                    .allTextContents();
            assertThat(pins.evaluateAll(
                            "pins => pins.map(pin => pin.getAttribute('aria-label').replace(/^\\d+\\. /, ''))"))
                    .isEqualTo(list);
        }
    }

    @Test
    void aPinAndTheMapCanBeUsedFromTheKeyboard() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/search?q=hearing+voices&place=Leeds");
            Page page = visit.page();
            page.locator(".pin").first().focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-map-panel] a")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-map-panel]")).isHidden();
            assertThat(page.locator(".pin").first()).isFocused();
            page.waitForTimeout(700);
            page.locator("[data-map]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[data-map-search]")).isVisible();
            page.locator("[data-map-search]").click();
            assertThat(visit.here())
                    .contains("south=")
                    .contains("q=hearing+voices")
                    .doesNotContain("place=");
        }
    }

    @Test
    void myPlaceLeavesTheBrowserOnlyRoughly() {
        var options = Site.options(Site.PHONE)
                .setPermissions(List.of("geolocation"))
                .setGeolocation(new Geolocation(53.801277, -1.548567));
        try (Visit visit = site.visit(options)) {
            visit.open("/");
            visit.page().getByText("Use my place").click();
            assertThat(visit.page().locator("#place")).hasValue("53.80,-1.55");
            visit.page()
                    .getByText("Find", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visit.page().getByRole(AriaRole.STATUS)).containsText("from your place");
        }
    }

    @Test
    void theOtherLanguageKeepsYourPlace() {
        try (Visit visit = site.visit(Site.PHONE)) {
            visit.open("/search?q=hearing+voices&place=Leeds");
            visit.page().getByText("Cymraeg").click();
            assertThat(visit.here()).isEqualTo("/cy/search?q=hearing+voices&place=Leeds");
            assertThat(visit.page().locator("html")).hasAttribute("lang", "cy");
            first(visit.page()).click();
            assertThat(visit.here()).startsWith("/cy/listing/");
            assertThat(visit.page().locator("h1")).hasAttribute("lang", "en");
            visit.page()
                    .getByText("English", new Page.GetByTextOptions().setExact(true))
                    .first()
                    .click();
            assertThat(visit.here()).startsWith("/listing/");
        }
    }

    private static void searchFor(Page page, String what, String where) {
        page.getByLabel("What are you looking for?").fill(what);
        page.getByLabel("Where?").fill(where);
        page.getByText("Find", new Page.GetByTextOptions().setExact(true)).click();
    }

    private static Locator tuesday(Page page) {
        return page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Tuesday"));
    }

    private static Locator first(Page page) {
        return page.locator(".card-name a").first();
    }

    /** As somebody does who has no mouse; gives up where the thing cannot be reached. */
    private static void tabTo(Page page, String wanted) {
        BooleanSupplier there =
                () -> (boolean) page.evaluate("wanted => document.activeElement.matches(wanted)", wanted);
        for (int presses = 0; presses < 80 && !there.getAsBoolean(); presses++) {
            page.keyboard().press("Tab");
        }
        assertThat(there.getAsBoolean()).as("reached " + wanted).isTrue();
    }
}
