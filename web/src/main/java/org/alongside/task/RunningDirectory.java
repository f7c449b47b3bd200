package org.alongside.task;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.listing.draft.DraftJson;
import org.alongside.operations.LoopbackClient;
import org.alongside.operations.RunFile;
import org.jspecify.annotations.Nullable;

/** Asks the directory that runs in this folder, over loopback. */
final class RunningDirectory implements AutoCloseable {

    private static final int OK = 200;
    private static final int REFUSED = 409;
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(10);
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);

    /** A directory that is busy, or drops a connection, is asked again so often; one that is gone refuses all of them. */
    private static final int TRIES = 5;

    private static final long BETWEEN_TRIES_MILLIS = 500;

    private final RunFile running;
    private final HttpClient client = LoopbackClient.open();

    RunningDirectory(RunFile running) {
        this.running = running;
    }

    /** The directory no longer answers, or answers something else. */
    static final class GoneException extends IOException {

        GoneException(String message) {
            super(message);
        }
    }

    /**
     * Why the task is refused; empty if it would run.
     *
     * @throws ConnectException if no directory listens any more
     */
    Optional<String> refusal(String task, Map<String, String> order, @Nullable Path file) throws IOException {
        HttpResponse<String> answer = send(to("/refusal" + query(task, order, file), LONGEST_ANSWER));
        return expect(OK, answer).isEmpty() ? Optional.empty() : Optional.of(answer.body());
    }

    /**
     * @return the task's status, or why it is refused
     */
    TaskRunner.Begun begin(String task, Map<String, String> order, @Nullable Path file) throws IOException {
        HttpRequest.BodyPublisher body =
                file == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofFile(file);
        HttpResponse<String> answer = send(to(query(task, order, file), LONGEST_UPLOAD)
                .header("Content-Type", "application/octet-stream")
                .POST(body));
        return answer.statusCode() == REFUSED
                ? new TaskRunner.Begun(null, answer.body())
                : new TaskRunner.Begun(DraftJson.read(expect(OK, answer), Task.Status.class), null);
    }

    /**
     * @throws GoneException if the directory ended, or another one answers
     */
    Task.Status after(UUID work, int seen) throws IOException {
        for (int tried = 1; ; tried++) {
            try {
                return DraftJson.read(
                        expect(OK, send(to("/" + work + "?seen=" + seen, LONGEST_ANSWER))), Task.Status.class);
            } catch (GoneException e) {
                throw e;
            } catch (IOException e) {
                if (tried == TRIES) {
                    throw new GoneException(e instanceof HttpTimeoutException ? "does not answer" : "is gone");
                }
                pause();
            }
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private HttpRequest.Builder to(String path, Duration longest) {
        return HttpRequest.newBuilder(running.at(TaskEndpoint.PATH + path))
                .header(TaskEndpoint.TOKEN, running.token())
                .timeout(longest);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String expect(int status, HttpResponse<String> answer) throws GoneException {
        if (answer.statusCode() != status) {
            throw new GoneException("answers with status " + answer.statusCode());
        }
        return answer.body();
    }

    private static String query(String task, Map<String, String> order, @Nullable Path file) throws IOException {
        String size = file == null ? "" : "&size=" + Files.size(file);
        return "?deed=" + task + size
                + order.entrySet().stream()
                        .map(each -> "&" + each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
