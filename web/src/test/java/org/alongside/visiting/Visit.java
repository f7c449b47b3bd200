package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One visitor's browser window, with a log of what it asked for and complained about. */
final class Visit implements AutoCloseable {

    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private final Site site;
    private final BrowserContext context;
    private final Page page;
    private final List<String> asked = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    Visit(Site site, BrowserContext context) {
        this.site = site;
        this.context = context;
        this.page = context.newPage();
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(message -> {
            boolean ofStatus = message.text().contains("Failed to load resource");
            if (!ofStatus && List.of("error", "warning").contains(message.type())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    Page page() {
        return page;
    }

    /** Opens a page and waits until it and its map are there. */
    Response open(String path) {
        Response response = Objects.requireNonNull(page.navigate(site.address(path)));
        settle();
        return response;
    }

    void settle() {
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    }

    /** Waits until the address holds this. */
    void arrivesAt(String part) {
        page.waitForURL(url -> url.contains(part));
        settle();
    }

    /** Path and query of where the visitor is. */
    String here() {
        return page.url().substring(site.address("").length());
    }

    void hasNoBarrier() {
        hasNone(new AxeBuilder(page).withTags(WCAG));
    }

    /** In dark colours, then light again: nothing else differs, so nothing else is looked at. */
    void canBeReadInTheDark() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertThat(page.evaluate("() => matchMedia('(prefers-color-scheme: dark)').matches"))
                .isEqualTo(true);
        hasNone(new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    private void hasNone(AxeBuilder axe) {
        List<String> barriers =
                axe.analyze().getViolations().stream().map(Visit::told).toList();
        assertThat(barriers).as(page.url()).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream()
                        .limit(3)
                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }

    void askedNobodyElseAndLeftNothing() {
        assertThat(asked).allMatch(url -> url.startsWith(site.address("/")));
        assertThat(complaints).as("console of " + page.url()).isEmpty();
        assertThat(context.cookies()).isEmpty();
    }

    void fitsItsWidth() {
        Object wider =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) wider).intValue()).as(page.url()).isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
    }
}
