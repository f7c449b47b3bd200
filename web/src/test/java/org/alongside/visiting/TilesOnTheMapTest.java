package org.alongside.visiting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.alongside.testing.AServer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The map with an operator's own source of pictures behind us: there, and down. */
@SiteTest
class TilesOnTheMapTest {

    private static final byte[] PICTURE = picture();
    private static volatile boolean down;

    private static final AServer SOURCE = AServer.answering(asked -> {
        if (down) {
            asked.sendResponseHeaders(500, -1);
        } else {
            AServer.say(asked, "image/png", PICTURE);
        }
    });

    @Autowired
    Site site;

    @DynamicPropertySource
    static void source(DynamicPropertyRegistry settings) {
        settings.add("alongside.data", () -> "target/site-tiles-" + SOURCE.port());
        settings.add("alongside.outbound.own-network", SOURCE::pair);
        settings.add("alongside.map.tiles.url", () -> "http://" + SOURCE.pair() + "/{z}/{x}/{y}.png");
        settings.add("alongside.map.tiles.attribution", () -> "© the people of the map");
        settings.add("alongside.map.tiles.attribution-link", () -> "https://example.org/thanks");
    }

    @Test
    void picturesComeThroughUsAreThankedForAndFailWithoutAWord() {
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/search?q=hearing+voices&place=Leeds");
            assertThat(visit.page().locator("img.leaflet-tile-loaded").first()).isVisible();
            assertThat(visit.page().locator(".map-thanks a")).hasAttribute("href", "https://example.org/thanks");
            assertThat(visit.page().locator(".map-thanks")).hasText("© the people of the map");
            assertThat(visit.page().locator(".place-name")).hasCount(0);
            Assertions.assertThat(SOURCE.paths()).isNotEmpty();
            visit.hasNoBarrier();
            visit.askedNobodyElseAndLeftNothing();
        }
        down = true;
        try (Visit visit = site.visit(Site.DESK)) {
            visit.open("/search?q=walking&place=Cardiff");
            assertThat(visit.page().locator("path.land").first()).isAttached();
            assertThat(visit.page().locator(".place-name span").first()).isVisible();
            assertThat(visit.page().locator("img.leaflet-tile-loaded")).hasCount(0);
            assertThat(visit.page().locator(".map-thanks")).isHidden();
            visit.askedNobodyElseAndLeftNothing();
        } finally {
            down = false;
        }
    }

    private static byte[] picture() {
        BufferedImage square = new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB);
        square.createGraphics().fillRect(0, 0, 256, 256);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(square, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
