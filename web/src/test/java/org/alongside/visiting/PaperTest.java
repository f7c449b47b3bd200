package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A printed list can be acted on: how to get in touch with each group, and nothing that can only be pressed. */
@SiteTest
class PaperTest {

    private static final Pattern ADDRESS = Pattern.compile("/listing/[0-9a-f-]{36}");

    @Autowired
    Site site;

    @Test
    void eachGroupOfAPrintedListSaysHowToGetInTouchAndWhereToLookItUp() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/search?q=hearing+voices&place=Leeds");
            assertThat(visit.page().locator(".card .on-paper").first().isVisible())
                    .isFalse();
            print(visit);
            int cards = visit.page().locator(".card").count();
            assertThat(cards).isPositive();
            for (int card = 0; card < cards; card++) {
                String text = visit.page().locator(".card").nth(card).innerText();
                assertThat(text).containsPattern(ADDRESS).containsPattern("Get in touch: |How to get in touch");
            }
            assertThat(visit.page().locator("body").innerText()).containsPattern("Get in touch: 0[0-9 ]{9,}");
        }
    }

    @Test
    void whatCanOnlyBePressedIsNotPrinted() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/search?q=feeling+low+women&place=Leeds&weekday=tue");
            assertThat(visit.page().locator(".chips").first().isVisible()).isTrue();
            print(visit);
            for (String part :
                    new String[] {".chips", ".also-looked", ".lanes", ".tools", ".filters", ".onward-link"}) {
                assertThat(visit.page().locator(part).all()).as(part).noneMatch(one -> one.isVisible());
            }
        }
    }

    private static void print(Visit visit) {
        visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    }
}
