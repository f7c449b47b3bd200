package org.alongside.visiting;

import com.microsoft.playwright.options.ReducedMotion;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** WCAG 2.2 AA by axe on every page, in every state; nothing lost at 320 px; nobody else asked; no cookie; no complaint of the policy. */
@SiteTest
class BarriersTest {

    @Autowired
    Site site;

    @Autowired
    SearchThatCanFail search;

    @Test
    void noPageHasABarrierOnAPhoneAndEachFitsThreeHundredAndTwentyPixels() {
        everyPage(Site.PHONE, visit -> {
            visit.page().setViewportSize(320, 740);
            visit.fitsItsWidth();
            visit.page().setViewportSize(Site.PHONE, 740);
        });
    }

    @Test
    void noPageHasABarrierOnADeskInTheLightOrInTheDark() {
        everyPage(Site.DESK, Visit::canBeReadInTheDark);
    }

    @Test
    void filtersAndMapOnAPhoneHaveNoBarrier() {
        try (Visit visit = site.visit(Site.options(Site.PHONE).setReducedMotion(ReducedMotion.REDUCE))) {
            visit.open("/search?q=hearing+voices&place=Leeds");
            visit.page().locator("[data-filters] > summary").click();
            visit.hasNoBarrier();
            visit.fitsItsWidth();
            visit.page().locator("[data-filters] > summary").click();
            visit.page().locator("[data-view=map]").click();
            visit.page().locator(".pin").first().waitFor();
            visit.settle();
            visit.page().locator(".pin").first().click();
            visit.page().locator("[data-map-panel]").waitFor();
            visit.hasNoBarrier();
            visit.fitsItsWidth();
            visit.askedNobodyElseAndLeftNothing();
        }
    }

    @Test
    void thePageThatSearchIsNotWorkingHasNoBarrier() {
        search.whileBroken(() -> {
            try (Visit visit = site.visit(Site.PHONE)) {
                visit.open("/search?q=tea");
                visit.hasNoBarrier();
                visit.fitsItsWidth();
            }
        });
    }

    private void everyPage(int width, Consumer<Visit> more) {
        try (Visit visit = site.visit(Site.options(width).setReducedMotion(ReducedMotion.REDUCE))) {
            pages().values().forEach(path -> {
                visit.open(path);
                visit.hasNoBarrier();
                visit.fitsItsWidth();
                more.accept(visit);
                visit.askedNobodyElseAndLeftNothing();
            });
        }
    }

    private Map<String, String> pages() {
        Map<String, String> pages = new LinkedHashMap<>(Pages.ALL);
        String listing = new Pages(site).listing("Tuesday Voices");
        pages.put("listing", listing);
        pages.put("rhestriad", "/cy" + listing);
        return pages;
    }
}
