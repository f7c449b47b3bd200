package org.alongside.visiting;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;

/** Pictures of every page, to be looked at: {@code -Dscreenshots=FOLDER}. */
@SiteTest
@EnabledIfSystemProperty(named = "screenshots", matches = ".+")
class ScreenshotsTest {

    @Autowired
    Site site;

    @Test
    void everyPageAtEverySize() {
        pages().forEach((name, path) -> {
            for (int width : new int[] {Site.PHONE, 768, Site.DESK}) {
                picture(name, path, width, ColorScheme.LIGHT);
                picture(name, path, width, ColorScheme.DARK);
                picture("cy-" + name, "/cy" + path, width, ColorScheme.LIGHT);
            }
            // A desk's page at 400 % is as wide as this.
            picture(name, path, 320, ColorScheme.LIGHT);
        });
    }

    private Map<String, String> pages() {
        String only = System.getProperty("only", ".*");
        Map<String, String> pages = new LinkedHashMap<>(Pages.ALL);
        pages.put("listing", new Pages(site).listing("Tuesday Voices"));
        pages.put("map", "/search?q=hearing+voices&place=Leeds");
        pages.put("print", pages.getOrDefault("listing", "/"));
        pages.entrySet()
                .removeIf(
                        page -> !page.getKey().matches(only) || page.getValue().startsWith("/cy"));
        return pages;
    }

    private void picture(String name, String path, int width, ColorScheme scheme) {
        try (Visit visit = site.visit(Site.options(width).setColorScheme(scheme))) {
            visit.open(path);
            Page page = visit.page();
            if (name.endsWith("filters")) {
                page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
            }
            if (name.endsWith("map") && width < 900) {
                page.locator("[data-view=map]").click();
                page.locator(".place-name span").first().waitFor();
            }
            if (name.endsWith("print")) {
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            }
            page.waitForTimeout(300);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getProperty("screenshots"))
                            .resolve(name + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
        }
    }
}
