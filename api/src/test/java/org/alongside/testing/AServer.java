package org.alongside.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody else's server, on loopback, that remembers what it was asked. */
public final class AServer implements AutoCloseable {

    @FunctionalInterface
    public interface Answer {
        void to(HttpExchange asked) throws IOException;
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpExchange> asked = new CopyOnWriteArrayList<>();

    private AServer(Answer answer) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            asked.add(exchange);
            try (exchange) {
                answer.to(exchange);
            } catch (IOException theOtherSideHasGone) {
                // As it should, in some tests.
            }
        });
        server.start();
    }

    public static AServer answering(Answer answer) {
        return new AServer(answer);
    }

    public static AServer saying(String text) {
        return answering(exchange -> say(exchange, "text/plain; charset=utf-8", text.getBytes()));
    }

    public static AServer sendingTo(String location) {
        return answering(exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            exchange.sendResponseHeaders(302, -1);
        });
    }

    public static void say(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String pair() {
        return "127.0.0.1:" + port();
    }

    public URI address() {
        return URI.create("http://" + pair() + "/a");
    }

    public List<HttpExchange> asked() {
        return asked;
    }

    public List<String> paths() {
        return asked.stream().map(one -> one.getRequestURI().getPath()).toList();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
