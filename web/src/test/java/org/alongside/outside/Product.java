package org.alongside.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A running directory: started with {@code ./alongside start}, asked over HTTP, stopped as Ctrl-C or a power cut would. */
final class Product implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path data;
    private final Path log;
    private final HttpClient client = HttpClient.newHttpClient();

    private Product(Process process, int port, Path data, Path log) {
        this.process = process;
        this.port = port;
        this.data = data;
        this.log = log;
    }

    /** Starts a directory in {@code data} and waits until it says that it is ready. */
    static Product start(Path data, String... flags) {
        return start(data, Map.of(), flags);
    }

    static Product start(Path data, Map<String, String> environment, String... flags) {
        Product product = begin(data, environment, flags);
        product.waitUntilReady();
        return product;
    }

    /** Starts and does not wait. */
    static Product begin(Path data, Map<String, String> environment, String... flags) {
        try {
            int port = freePort();
            Path log = Files.createTempFile("alongside-log", ".txt");
            List<String> words =
                    new ArrayList<>(List.of("start", "--port", Integer.toString(port), "--data", data.toString()));
            words.addAll(List.of(flags));
            Process process = Command.begin(Command.PROJECT, environment, log, log, words.toArray(String[]::new));
            return new Product(process, port, data, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void waitUntilReady() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!log().contains("Ready after")) {
            if (!process.isAlive()) {
                throw new AssertionError("ended with " + process.exitValue() + ":\n" + log());
            }
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new AssertionError("not ready after " + LONGEST_START + ":\n" + log());
            }
            pause(100);
        }
    }

    /** Waits until it says that it answers in full. */
    void waitUntilUp() {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (health("full") != 200) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not up after " + LONGEST_START + ":\n" + log());
            }
            pause(200);
        }
    }

    int port() {
        return port;
    }

    Path data() {
        return data;
    }

    Process process() {
        return process;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** A page as a browser asks for it; redirects are not followed. */
    HttpResponse<String> get(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** The status a balancer or an alarm gets: 200 or 503. */
    int health(String group) {
        return send(HttpRequest.newBuilder(address("/actuator/health/" + group)))
                .statusCode();
    }

    /** A GraphQL question as a program asks it. */
    HttpResponse<String> graphql(String json) {
        return send(HttpRequest.newBuilder(address("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.timeout(LONGEST_ANSWER).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e + "\n" + log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Everything it has printed since its start. */
    String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The power cut. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Ctrl-C, and waiting for the end. */
    int stop() {
        process.destroy();
        return awaitEnd();
    }

    private int awaitEnd() {
        try {
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("did not stop:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Also for a test that has failed in between. */
    @Override
    public void close() {
        if (process.isAlive()) {
            process.destroyForcibly();
        }
        client.close();
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
