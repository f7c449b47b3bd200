package org.alongside.visiting;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The site under test, filled with the practice directory, and the one browser of this JVM. */
@Component
@ConditionalOnProperty("alongside.test.site")
class Site {

    static final int PHONE = 360;
    static final int DESK = 1280;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--force-color-profile=srgb");

    private int port;

    @EventListener
    void ready(ApplicationReadyEvent event) {
        port = Objects.requireNonNull(((WebServerApplicationContext) event.getApplicationContext()).getWebServer())
                .getPort();
    }

    String address(String path) {
        return "http://localhost:" + port + path;
    }

    Visit visit(int width) {
        return visit(options(width));
    }

    Visit visit(Browser.NewContextOptions options) {
        BrowserContext context = TheBrowser.ONE.newContext(options);
        context.setDefaultTimeout(15_000);
        return new Visit(this, context);
    }

    static Browser.NewContextOptions options(int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, width < 700 ? 740 : 860)
                .setLocale("en-GB");
    }

    /** Started by the first who asks, and ended with the JVM. */
    private static final class TheBrowser {

        static final Browser ONE = Playwright.create()
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                        .setArgs(QUIET));
    }
}
