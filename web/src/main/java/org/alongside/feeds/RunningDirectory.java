package org.alongside.feeds;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.operations.RunFile;

/** Speaks over loopback to the directory that runs in this folder. */
class RunningDirectory {

    private final RunFile running;

    RunningDirectory(RunFile running) {
        this.running = running;
    }

    /** @return the exit status, or nothing where no directory answers any more */
    Optional<Integer> bringIn(FeedOrder order, Path file) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address(order))
                .header(FeedEndpoint.TOKEN, running.token())
                .header("Content-Type", "application/octet-stream")
                .timeout(Duration.ofHours(1))
                .POST(HttpRequest.BodyPublishers.ofFile(file))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<Stream<String>> answer = client.send(request, HttpResponse.BodyHandlers.ofLines());
            return Optional.of(print(answer.body()));
        } catch (ConnectException e) {
            // Left behind by a directory that was killed.
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static int print(Stream<String> lines) {
        int[] status = {2};
        lines.forEach(line -> {
            if (line.startsWith(FeedEndpoint.STATUS)) {
                status[0] = Integer.parseInt(line.substring(FeedEndpoint.STATUS.length()));
            } else {
                System.out.println(line);
            }
        });
        return status[0];
    }

    private URI address(FeedOrder order) {
        return URI.create("http://127.0.0.1:" + running.port() + FeedEndpoint.PATH
                + "?network=" + encoded(order.network())
                + "&fileName=" + encoded(order.fileName())
                + "&licence=" + encoded(order.licence())
                + "&dryRun=" + order.dryRun()
                + "&allowShrink=" + order.allowShrink()
                + "&removePractice=" + order.removePractice());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
