package org.alongside.operations;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Backs up the directory of a folder, while it runs or while it does not. */
@Command(
        name = "backup",
        description = "Write everything the directory holds into one file, also while it runs.",
        mixinStandardHelpOptions = true,
        footer = {"", "Ends with 0: the backup is whole and on the disk; 1: there is none."})
public class BackupCommand implements Callable<Integer> {

    private static final int FAILED = 1;

    @Parameters(
            paramLabel = "FILE",
            description = "Where the backup goes, e.g. alongside.zip. An earlier one is replaced.")
    private Path file = Path.of("");

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() throws IOException {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            System.err.println("There is no folder " + folder + ". Make it first.");
            return FAILED;
        }
        Optional<RunFile> running = RunFile.find(data.path());
        if (running.isPresent()) {
            Optional<Integer> status = throughTheRunning(running.get(), target);
            if (status.isPresent()) {
                return status.get();
            }
        }
        return here(target);
    }

    /** Nothing where no directory answers any more: the file was left behind by one that was killed. */
    private static Optional<Integer> throughTheRunning(RunFile running, Path target) throws IOException {
        URI address = URI.create("http://127.0.0.1:" + running.port() + BackupEndpoint.PATH + "?file="
                + URLEncoder.encode(target.toString(), StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(address)
                .header(BackupEndpoint.TOKEN, running.token())
                .timeout(Duration.ofHours(1))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            boolean made = answer.statusCode() == 200;
            (made ? System.out : System.err).println(answer.body());
            return Optional.of(made ? 0 : FAILED);
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private int here(Path target) throws IOException {
        if (!Files.exists(data.path().resolve(Backup.STORE_FILE))) {
            System.err.println("There is no directory in " + data.path() + ". Name its folder with --data DIR.");
            return FAILED;
        }
        String url = "jdbc:h2:file:" + data.path().resolve("store") + ";DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
        try (Connection store = DriverManager.getConnection(url, "sa", "")) {
            System.out.println(Backup.write(store, target, Instant.now()).told());
            return 0;
        } catch (Backup.UnusableException | SQLException e) {
            System.err.println("No backup was made: " + e.getMessage());
            return FAILED;
        }
    }
}
