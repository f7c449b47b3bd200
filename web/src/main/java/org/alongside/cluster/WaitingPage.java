package org.alongside.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.springframework.core.env.Environment;

/** What visitors find at the port while the store is waited for: whom to ring, and to come again. */
final class WaitingPage implements AutoCloseable {

    private static final String LIVENESS = "/actuator/health/liveness";

    private final HttpServer server;

    private WaitingPage(HttpServer server) {
        this.server = server;
    }

    static WaitingPage open(Environment settings) throws IOException {
        InetSocketAddress address = new InetSocketAddress(
                settings.getProperty("server.address", "127.0.0.1"),
                settings.getProperty("server.port", Integer.class, 8080));
        HttpServer server = HttpServer.create(address, 0);
        byte[] page = page();
        server.createContext("/", visit -> answer(visit, 503, "text/html; charset=utf-8", page));
        server.createContext(
                LIVENESS,
                visit ->
                        answer(visit, 200, "application/json", "{\"status\":\"UP\"}".getBytes(StandardCharsets.UTF_8)));
        server.start();
        return new WaitingPage(server);
    }

    private static byte[] page() {
        try (InputStream page = WaitingPage.class.getResourceAsStream("/plain-error.html")) {
            return page == null ? new byte[0] : page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange visit, int status, String type, byte[] body) throws IOException {
        try (visit) {
            visit.getResponseHeaders().set("Content-Type", type);
            visit.getResponseHeaders().set("Cache-Control", "no-store");
            visit.getResponseHeaders().set("Retry-After", "10");
            visit.sendResponseHeaders(status, body.length);
            visit.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
