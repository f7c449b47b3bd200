package org.alongside.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** How commands speak to the directory that runs on this machine. */
public final class LoopbackClient {

    private static final Duration HELLO = Duration.ofSeconds(10);

    private LoopbackClient() {}

    /** Through no proxy: it is this machine. */
    public static HttpClient open() {
        return HttpClient.newBuilder()
                .proxy(HttpClient.Builder.NO_PROXY)
                .connectTimeout(HELLO)
                .build();
    }

    /** Asks for a proof that only the directory that wrote the file can give; explains in one sentence if another program answers. */
    static boolean proves(RunFile left, Path folder) {
        String question = RunFile.random();
        HttpRequest hello = HttpRequest.newBuilder(left.at(HelloEndpoint.PATH + "?question=" + question))
                .timeout(HELLO)
                .build();
        try (HttpClient client = open()) {
            HttpResponse<String> answer = client.send(hello, HttpResponse.BodyHandlers.ofString());
            boolean proved = answer.statusCode() == 200
                    && RunFile.isSame(left.answerTo(question), answer.body().strip());
            if (!proved) {
                System.err.println("Another program answers at " + left.address() + ": " + folder
                        + "/run was left behind by a directory that no longer runs. Nothing is sent to it.");
            }
            return proved;
        } catch (ConnectException e) {
            return false;
        } catch (IOException e) {
            System.err.println("What listens at " + left.address() + " gave no answer within " + HELLO.toSeconds()
                    + " s: the directory of " + folder + "/run is busy, or another program is there.");
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
