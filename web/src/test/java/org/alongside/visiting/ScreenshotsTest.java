package org.alongside.visiting;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
        Path folder = Path.of(System.getProperty("screenshots"));
        String only = System.getProperty("only", "");
        Map<String, String> pages = new LinkedHashMap<>(Pages.ALL);
        pages.put("listing", new Pages(site).listing("Tuesday Voices"));
        pages.keySet().removeIf(name -> !name.matches(only.isEmpty() ? ".*" : only));
        for (int width : new int[] {Site.PHONE, 768, Site.DESK}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                try (Visit visit = site.visit(Site.options(width).setColorScheme(scheme))) {
                    pages.forEach((name, path) -> {
                        visit.open(path);
                        if (name.equals("filters")) {
                            visit.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                        }
                        visit.page().waitForTimeout(300);
                        visit.page()
                                .screenshot(new Page.ScreenshotOptions()
                                        .setFullPage(true)
                                        .setPath(folder.resolve(name + "-" + width + "-"
                                                + scheme.name().toLowerCase() + ".png")));
                    });
                }
            }
        }
    }
}
