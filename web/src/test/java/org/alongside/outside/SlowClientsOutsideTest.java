package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Five hundred who send or take byte by byte; somebody else needs the help page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowClientsOutsideTest {

    private static final int CLIENTS = 500;
    private static final String SOMEBODY_ELSE = "127.9.9.9";

    /** A second is wanted; a busy machine may take ten. */
    private static final Duration A_VISITORS_PATIENCE = Duration.ofSeconds(10);

    /** Twenty seconds for a question and its answer, ten to be gone. */
    private static final Duration ALL_GONE_AFTER = Duration.ofSeconds(30);

    @TempDir
    static Path folder = Path.of("");

    private Product product;

    @BeforeAll
    void started() {
        product = Product.start(folder.resolve("directory"), "--empty");
    }

    @AfterAll
    void stopped() {
        product.close();
    }

    /** @param question what it begins to send, or sends whole and takes no answer to */
    private record Kind(String question, boolean reads) {

        static final List<Kind> ALL = List.of(
                new Kind("GET /search?q=a HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", false),
                new Kind(
                        "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9000\r\n\r\n{",
                        false),
                new Kind("POST /help HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\na", false),
                new Kind("POST /operations/work HTTP/1.1\r\nHost: localhost\r\nContent-Length: 60000\r\n\r\na", false),
                // Not one question but many, so that no buffer of the machine holds all the answers.
                new Kind("GET /map/places.json HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(20), true));
    }

    private record Client(Socket line, Kind kind) {}

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.8", "127.%d.%d.2"})
    void keepNobodyFromHelpAndAreGoneWhenTheirTimeIsOver(String addresses) throws Exception {
        List<Client> clients = new ArrayList<>();
        try {
            long began = System.nanoTime();
            for (int i = 0; i < CLIENTS; i++) {
                clients.add(slow(addresses.formatted(1 + i / 200, 1 + i % 200), Kind.ALL.get(i % Kind.ALL.size())));
            }
            for (int i = 0; i < 10; i++) {
                helpAnswers();
                clients.forEach(SlowClientsOutsideTest::oneMoreByte);
                Product.pause(500);
            }
            for (long left; (left = left(began)) > 0; ) {
                clients.forEach(SlowClientsOutsideTest::oneMoreByte);
                Product.pause(Math.min(1000, left));
            }
            assertThat(clients).filteredOn(client -> !client.kind().reads()).noneMatch(client -> isOpen(client.line()));
            helpAnswers();
        } finally {
            for (Client client : clients) {
                client.line().close();
            }
        }
        assertThat(product.log()).doesNotContain("Exception");
    }

    private void helpAnswers() {
        long asked = System.nanoTime();
        Raw.Answer help = Raw.get(product.port(), SOMEBODY_ELSE, "/help");
        assertThat(help.status()).isEqualTo(200);
        assertThat(help.body()).contains("116123");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(A_VISITORS_PATIENCE);
    }

    private static long left(long began) {
        return ALL_GONE_AFTER.toMillis()
                - Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    private Client slow(String from, Kind kind) {
        try {
            Socket line = Raw.open(product.port(), from);
            if (kind.reads()) {
                line.setReceiveBufferSize(1024);
            }
            try {
                line.getOutputStream().write(kind.question().getBytes(StandardCharsets.UTF_8));
            } catch (SocketException oneTooMany) {
                // Refused, as many of one address are.
            }
            return new Client(line, kind);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void oneMoreByte(Client client) {
        try {
            if (client.kind().reads()) {
                client.line().setSoTimeout(1);
                client.line().getInputStream().read();
            } else {
                client.line().getOutputStream().write('a');
            }
        } catch (IOException closedOrNothingThere) {
            // Whether it is open still is looked at in the end.
        }
    }

    /** What the server sent before is read; then the end of the connection is seen, or nothing is. */
    private static boolean isOpen(Socket client) {
        try {
            client.setSoTimeout(200);
            while (client.getInputStream().read() >= 0) {
                // An answer that said no.
            }
            return false;
        } catch (SocketTimeoutException nothingCame) {
            return true;
        } catch (IOException closed) {
            return false;
        }
    }
}
