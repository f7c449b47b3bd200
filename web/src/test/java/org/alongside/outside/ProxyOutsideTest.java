package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Behind a proxy: 127.0.0.2 and 127.0.0.3 are named as ours, 127.0.0.4 is anybody who says they were one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProxyOutsideTest {

    private static final String PROXY = "127.0.0.2";
    private static final String ANYBODY = "127.0.0.4";
    private static final int LIMIT = 10;

    @TempDir
    static Path folder = Path.of("");

    private Product product;

    @BeforeAll
    void started() {
        product = Product.start(
                folder.resolve("directory"),
                Map.of(
                        "ALONGSIDE_ADDRESS", "https://directory.example.org",
                        "ALONGSIDE_PROXIES", "127.0.0.2/31",
                        "ALONGSIDE_LIMITS_PAGES", Integer.toString(LIMIT),
                        "ALONGSIDE_LIMITS_PAGEPOINTS", "1000"));
    }

    @AfterAll
    void stopped() {
        product.close();
    }

    @Test
    void theCallerIsTheVisitorAndNotTheProxy() {
        assertThat(refused(PROXY, "203.0.113.%d")).isZero();
        assertThat(refused(PROXY, "203.0.113.77")).isPositive();
        assertThat(search(PROXY, "X-Forwarded-For: 203.0.113.78")).isEqualTo(200);
    }

    @Test
    void whatAVisitorClaimsToBeIsNotBelieved() {
        // The proxy adds the true one at the right end.
        assertThat(refused(PROXY, "198.51.100.%d, 203.0.113.80")).isPositive();
        assertThat(refused(PROXY, "127.0.0.3, 198.51.100.%d, 203.0.113.81")).isPositive();
        // And past the proxy nobody is believed at all.
        assertThat(refused(ANYBODY, "203.0.114.%d")).isPositive();
    }

    @Test
    void ourOwnProxiesInARowArePassedOver() {
        assertThat(refused(PROXY, "203.0.115.%d, 127.0.0.3")).isZero();
        assertThat(refused(PROXY, "198.51.100.%d, 203.0.113.82, 127.0.0.3")).isPositive();
    }

    @Test
    void anotherHostIsRefusedWithAPageThatHasNumbersToRing() {
        Raw.Answer answer = asked("Host: evil.example.org");
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("116123").doesNotContain("evil");
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        for (String known : List.of(
                "directory.example.org", "DIRECTORY.example.org:443", "localhost", "127.0.0.1:1", "[::1]:8080")) {
            assertThat(asked("Host: " + known).status()).as(known).isEqualTo(200);
        }
    }

    @Test
    void everyAnswerTellsBrowsersToComeByHttpsAndWhereThePageLives() {
        Raw.Answer page = Raw.get(product.port(), PROXY, "/help?x=secret", "X-Forwarded-For: 203.0.113.90");
        assertThat(page.header("Strict-Transport-Security"))
                .hasValueSatisfying(age -> assertThat(age).startsWith("max-age="));
        assertThat(page.body()).contains("<link rel=\"canonical\" href=\"https://directory.example.org/help\">");
        assertThat(Raw.get(product.port(), PROXY, "/no/such").header("Strict-Transport-Security"))
                .isPresent();
    }

    @Test
    void noRedirectNamesAHostOrAScheme() {
        Raw.Answer answer = Raw.get(
                product.port(),
                PROXY,
                "/search?q=tea&place=LS6+2AB",
                "X-Forwarded-For: 203.0.113.91",
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: evil.example.org");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/search?q=tea&place=LS6+2");
    }

    @Test
    void whoeverComesThroughTheProxyIsNotThisMachine() {
        assertThat(Raw.get(product.port(), PROXY, "/operations/hello", "X-Forwarded-For: 127.0.0.1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anAddressByHttpsWithoutAProxyIsWarnedOf() {
        assertThat(product.log()).doesNotContain("no proxy is named");
        try (Product alone = Product.start(
                folder.resolve("alone"), Map.of("ALONGSIDE_ADDRESS", "https://directory.example.org"), "--empty")) {
            assertThat(alone.log()).contains("no proxy is named");
        }
    }

    @Test
    void whatCannotBeAnAddressIsToldByItsName() {
        try (Product wrong = Product.begin(folder.resolve("wrong"), Map.of("ALONGSIDE_PROXIES", "proxy.example.org"))) {
            assertThat(wrong.process().onExit().join().exitValue()).isNotZero();
            assertThat(wrong.log()).contains("alongside.proxies takes addresses or ranges", "proxy.example.org");
        }
    }

    /** How many of twice the limit are told to wait; {@code %d} is another number each time. */
    private long refused(String from, String forwarded) {
        return IntStream.range(0, 2 * LIMIT)
                .filter(i -> search(from, "X-Forwarded-For: " + forwarded.formatted(i)) == 429)
                .count();
    }

    private int search(String from, String header) {
        return Raw.get(product.port(), from, "/search?q=tea", header).status();
    }

    private Raw.Answer asked(String host) {
        return Raw.send(
                product.port(), "GET /help HTTP/1.1\r\n" + host + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n");
    }
}
