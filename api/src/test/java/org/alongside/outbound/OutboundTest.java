package org.alongside.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.testing.AServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must never be fetched, asked for in every way, against real servers on loopback. */
@Timeout(60)
class OutboundTest {

    private static final FetchLimits LIMITS = new FetchLimits(1_000, Duration.ofSeconds(3));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://2130706433/",
                "http://0/",
                "http://0.0.0.0/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://[::1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://10.0.0.1/",
                "http://172.16.0.1/",
                "http://172.31.255.255/",
                "http://192.168.1.1/",
                "http://100.64.0.1/",
                "http://100.100.100.200/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::ffff:169.254.169.254]/",
                "http://168.63.129.16/",
                "http://192.0.0.192/",
                "http://192.88.99.1/",
                "http://198.18.0.1/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[fc00::1]/",
                "http://[fd00:ec2::254]/",
                "http://[ff02::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b:1::a00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2001:0:7f00:1::]/",
                "http://[2001:db8::1]/",
            })
    void anAddressThatIsNotPublicIsRefused(String address) {
        assertThatThrownBy(() -> fetch(address)).isInstanceOf(NotFetchedException.class);
        assertThat(reason(address)).containsAnyOf("not public", "no plain http");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2001:4860::1"})
    void anAddressOfTheInternetIsNot(String address) {
        assertThat(AddressBlock.isPublic(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "gopher://example.org/",
                "jar:http://example.org/a.jar!/b",
                "netdoc:/etc/passwd",
                "data:text/plain,a",
                "//example.org/",
                "http:example.org",
                "http://user:secret@example.org/",
                "http://user@example.org/",
                "http://example.org:22/",
                "http://example.org:443/",
                "https://example.org:80/",
                "http://a_b/",
            })
    void onlyPlainWebAddressesAreAsked(String address) {
        assertThat(reason(address)).containsAnyOf("no plain http", "port ");
    }

    @Test
    void whatTheOperatorOpenedIsFetchedWithoutCookieOrReferrer() throws Exception {
        try (AServer server = AServer.saying("here you are");
                TheDoor door = open(server.pair())) {
            Fetched fetched = door.get(server.address());
            assertThat(fetched.isOk()).isTrue();
            assertThat(fetched.contentType()).isEqualTo("text/plain");
            assertThat(fetched.body()).asString().isEqualTo("here you are");
            assertThat(server.asked().getFirst().getRequestHeaders().keySet())
                    .doesNotContain("Cookie", "Referer", "Authorization", "Accept-encoding");
        }
    }

    @Test
    void anotherPortOfTheSameHostStaysShut() throws Exception {
        try (AServer opened = AServer.saying("tiles");
                AServer shut = AServer.saying("secret");
                TheDoor door = open(opened.pair())) {
            assertThatThrownBy(() -> door.get(shut.address())).isInstanceOf(NotFetchedException.class);
            assertThat(shut.asked()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d/",
                "http://localhost:%d/",
                "//127.0.0.1:%d/",
                "http://[::ffff:127.0.0.1]:%d/",
                "file:///etc/passwd",
                "gopher://127.0.0.1:%d/",
                "http://169.254.169.254/",
                "http://a:b@127.0.0.1:%d/",
                "not an address"
            })
    void aRedirectLeadsNowhereTheFirstAddressMayNot(String location) throws Exception {
        try (AServer secret = AServer.saying("secret");
                AServer redirecting = AServer.sendingTo(location.formatted(secret.port()));
                TheDoor door = open(redirecting.pair())) {
            assertThatThrownBy(() -> door.get(redirecting.address())).isInstanceOf(NotFetchedException.class);
            assertThat(redirecting.asked()).hasSize(1);
            assertThat(secret.asked()).isEmpty();
        }
    }

    @Test
    void redirectsAreFollowedThreeTimes() throws Exception {
        AtomicInteger left = new AtomicInteger(3);
        try (AServer server = AServer.answering(asked -> {
                    if (left.getAndDecrement() == 0) {
                        AServer.say(asked, "text/plain", new byte[] {'a'});
                        return;
                    }
                    asked.getResponseHeaders().set("Location", "/further");
                    asked.sendResponseHeaders(301, -1);
                });
                TheDoor door = open(server.pair())) {
            assertThat(door.get(server.address()).isOk()).isTrue();
            left.set(4);
            assertThatThrownBy(() -> door.get(server.address())).hasRootCauseMessage("redirected more than 3 times");
        }
    }

    @Test
    void aNameThatChangesItsAnswerIsAskedOnceForEachConnection() throws Exception {
        try (AServer secret = AServer.saying("secret")) {
            AtomicInteger lookups = new AtomicInteger();
            String pair = "tiles.example.org:" + secret.port();
            CheckedNames names = new CheckedNames(
                    new OutboundSettings(Set.of()),
                    host -> lookups.getAndIncrement() == 0
                            ? new InetAddress[] {InetAddress.ofLiteral("93.184.215.14")}
                            : new InetAddress[] {InetAddress.getLoopbackAddress()});
            assertThat(names.resolve("tiles.example.org", 80))
                    .extracting(one -> one.getAddress().getHostAddress())
                    .containsExactly("93.184.215.14");
            assertThatThrownBy(() -> names.resolve("tiles.example.org", 80)).hasMessageContaining("not public");

            lookups.set(0);
            // The pair is opened, so that both answers are let through: a second look would reach the server.
            try (TheDoor door = open(
                    host -> lookups.getAndIncrement() == 0
                            ? new InetAddress[] {InetAddress.ofLiteral("127.0.0.2")}
                            : new InetAddress[] {InetAddress.getLoopbackAddress()},
                    pair)) {
                assertThatThrownBy(() -> door.get(URI.create("http://" + pair + "/")))
                        .isInstanceOf(NotFetchedException.class);
                assertThat(lookups).hasValue(1);
                assertThat(secret.asked()).isEmpty();
            }
        }
    }

    @Test
    void oneAddressThatIsNotPublicSpoilsTheName() {
        CheckedNames names = new CheckedNames(new OutboundSettings(Set.of()), host ->
                new InetAddress[] {InetAddress.ofLiteral("93.184.215.14"), InetAddress.ofLiteral("::1")});
        assertThatThrownBy(() -> names.resolve("tiles.example.org", 443)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aBodyThatNeverEndsIsCut() throws Exception {
        try (AServer drip = AServer.answering(asked -> {
                    asked.sendResponseHeaders(200, 0);
                    while (true) {
                        asked.getResponseBody().write('a');
                        asked.getResponseBody().flush();
                        pause();
                    }
                });
                TheDoor door = open(drip.pair())) {
            long start = System.nanoTime();
            assertThatThrownBy(() -> door.get(drip.address())).isInstanceOf(NotFetchedException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aServerThatNeverAnswersIsLeft() throws Exception {
        try (AServer silent = AServer.answering(asked -> {
                    while (true) {
                        pause();
                    }
                });
                TheDoor door = open(silent.pair())) {
            assertThatThrownBy(() -> door.get(silent.address())).isInstanceOf(NotFetchedException.class);
        }
    }

    @Test
    void moreThanWasAllowedIsRefusedEvenWhereLessWasSaid() throws Exception {
        try (AServer endless = AServer.answering(asked -> {
                    asked.sendResponseHeaders(200, 0);
                    while (true) {
                        asked.getResponseBody().write(new byte[10_000]);
                    }
                });
                AServer large = AServer.saying("a".repeat(1_001));
                AServer justRight = AServer.saying("a".repeat(1_000));
                TheDoor door = open(endless.pair(), large.pair(), justRight.pair())) {
            assertThatThrownBy(() -> door.get(endless.address())).hasRootCauseMessage("more than 1000 bytes");
            assertThatThrownBy(() -> door.get(large.address())).hasRootCauseMessage("more than 1000 bytes");
            assertThat(door.get(justRight.address()).body()).hasSize(1_000);
        }
    }

    @Test
    void aRedirectWithAnEndlessBodyIsNotReadToItsEnd() throws Exception {
        try (AServer target = AServer.saying("there");
                AServer server = AServer.answering(asked -> {
                    asked.getResponseHeaders().set("Location", target.address().toString());
                    asked.sendResponseHeaders(302, 0);
                    while (true) {
                        asked.getResponseBody().write(new byte[10_000]);
                    }
                });
                TheDoor door = open(server.pair(), target.pair())) {
            assertThat(door.get(server.address()).body()).asString().isEqualTo("there");
        }
    }

    @Test
    void whatTheOutsideHearsIsAlwaysTheSame() throws Exception {
        try (TheDoor door = open()) {
            for (String address : new String[] {"http://127.0.0.1/", "http://127.0.0.1:1/", "file:///etc/passwd"}) {
                assertThatThrownBy(() -> door.get(URI.create(address))).hasMessage("We could not fetch this address");
            }
        }
    }

    @Test
    void aPairWithoutAPortIsNoPair() {
        assertThatThrownBy(() -> new OutboundSettings(Set.of("tiles.lan"))).hasMessageContaining("host:port");
    }

    private record TheDoor(Outbound outbound) implements AutoCloseable {

        Fetched get(URI address) throws NotFetchedException {
            return outbound.get(address, LIMITS);
        }

        @Override
        public void close() throws IOException {
            outbound.destroy();
        }
    }

    private static TheDoor open(String... pairs) {
        return open(InetAddress::getAllByName, pairs);
    }

    private static TheDoor open(CheckedNames.Lookup lookup, String... pairs) {
        return new TheDoor(new Outbound(new OutboundSettings(Set.of(pairs)), lookup));
    }

    private static void fetch(String address) throws IOException {
        try (TheDoor door = open()) {
            door.get(URI.create(address));
        }
    }

    private static String reason(String address) {
        try {
            fetch(address);
            return "fetched";
        } catch (IOException e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return String.valueOf(cause.getMessage());
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
