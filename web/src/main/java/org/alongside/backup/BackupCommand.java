package org.alongside.backup;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.alongside.backup.content.UnusableBackupException;
import org.alongside.operations.DataFolder;
import org.alongside.operations.LoopbackClient;
import org.alongside.operations.OpeningFailure;
import org.alongside.operations.RunFile;
import org.alongside.operations.Version;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Backs up the directory of a folder, while it runs or while it does not, or the one in PostgreSQL. */
@Command(
        name = "backup",
        description = "Write everything the directory holds into one file, also while it runs.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "The file is a ZIP of plain data, and readable for its owner alone: it holds what the public does not see. It can be",
            "restored into a folder and into PostgreSQL, whichever it came from.",
            "",
            "Ends with 0: the backup is whole and on the disk; 1: there is none."
        })
public class BackupCommand implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final Duration LONGEST = Duration.ofHours(6);

    @Parameters(
            paramLabel = "FILE",
            description = "Where the backup goes, e.g. alongside.zip. An earlier one is replaced.")
    private Path file = Path.of("");

    @Mixin
    private DataFolder data = new DataFolder();

    @Override
    public Integer call() {
        Path target = file.toAbsolutePath().normalize();
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return refused("There is no folder " + folder + ". Make it first.");
        }
        if (Files.isDirectory(target)) {
            return refused(target + " is a folder. Name a file in it.");
        }
        if (!Files.isWritable(folder)) {
            return refused("Nothing can be written in " + folder + ". Name a file in another folder.");
        }
        Optional<RunFile> running = RunFile.find(data.path());
        return running.isPresent() ? throughTheRunning(running.get(), target) : here(target);
    }

    private static int refused(String why) {
        System.err.println("No backup was made: " + why);
        return FAILED;
    }

    private static int throughTheRunning(RunFile running, Path target) {
        String file = URLEncoder.encode(target.toString(), StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(running.at(BackupEndpoint.PATH + "?file=" + file))
                .header(BackupEndpoint.TOKEN, running.token())
                .timeout(LONGEST)
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = LoopbackClient.open()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == 200) {
                System.out.println(answer.body());
                return 0;
            }
            return refused(
                    answer.statusCode() == BackupEndpoint.TOLD
                            ? answer.body()
                            : "the directory that runs answered with status " + answer.statusCode() + ".");
        } catch (IOException e) {
            return refused("the directory that runs at " + running.address() + " ended or gave no answer.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused("it was interrupted.");
        }
    }

    private int here(Path target) {
        try (OpenStore store = OpenStore.with(data.settings());
                Connection connection = store.source().getConnection()) {
            System.out.println(Backup.write(connection, target, Instant.now()).summary());
            return 0;
        } catch (UnusableBackupException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (IOException | SQLException | RuntimeException e) {
            return refused(OpeningFailure.describe(e, data.path()));
        }
    }
}
