package org.alongside.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** Says that it is an Elasticsearch of some version, keeps what it is asked, and lets the real engine answer. */
public final class Pretender {

    private final String version;
    private final HttpServer server;
    private final HttpClient real = HttpClient.newHttpClient();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

    /**
     * One request.
     *
     * @param path without the question mark and what follows
     */
    public record Asked(
            String method, String path, String query, List<String> accept, List<String> contentType, String body) {}

    private Pretender(String version) {
        this.version = version;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public static Pretender of(String version) {
        return new Pretender(version);
    }

    public String address() {
        return "localhost:" + server.getAddress().getPort();
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange visit) throws IOException {
        try (visit) {
            byte[] body = visit.getRequestBody().readAllBytes();
            URI uri = visit.getRequestURI();
            asked.add(new Asked(
                    visit.getRequestMethod(),
                    uri.getPath(),
                    String.valueOf(uri.getQuery()),
                    visit.getRequestHeaders().getOrDefault("Accept", List.of()),
                    visit.getRequestHeaders().getOrDefault("Content-Type", List.of()),
                    new String(body, StandardCharsets.UTF_8)));
            visit.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
            visit.getResponseHeaders().set("Content-Type", "application/json");
            if (uri.getPath().equals("/")) {
                send(visit, 200, """
                        {"name": "one", "version": {"number": "%s", "lucene_version": "10"}, "tagline": "You Know, for Search"}
                        """.formatted(version).getBytes(StandardCharsets.UTF_8));
            } else {
                HttpResponse<byte[]> answer = ask(visit.getRequestMethod(), uri, body);
                send(visit, answer.statusCode(), answer.body());
            }
        }
    }

    private HttpResponse<byte[]> ask(String method, URI uri, byte[] body) throws IOException {
        try {
            return real.send(
                    HttpRequest.newBuilder(URI.create("http://" + ClusterEngines.searchHost() + uri))
                            .header("Content-Type", "application/json")
                            .method(method, HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange visit, int status, byte[] body) throws IOException {
        visit.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        visit.getResponseBody().write(body);
    }
}
