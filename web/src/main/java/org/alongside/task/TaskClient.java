package org.alongside.task;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.AlongsideApplication;
import org.alongside.operations.DataFolder;
import org.alongside.operations.OpeningFailure;
import org.alongside.operations.RunFile;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs a task for a command: in the directory that runs in the folder, or by opening the folder itself. Shows its progress. */
public final class TaskClient {

    private final DataFolder data;
    private final String task;
    private final Map<String, String> order;
    private final @Nullable Path file;
    private final WhenGone whenGone;

    /**
     * @param file to send; {@code null} if there is none
     */
    public TaskClient(DataFolder data, String task, Map<String, String> order, @Nullable Path file, WhenGone whenGone) {
        this.data = data;
        this.task = task;
        this.order = order;
        this.file = file;
        this.whenGone = whenGone;
    }

    /** Explains the result if the running directory ended meanwhile: exit status and sentence. */
    public interface WhenGone {

        /**
         * @param last the last status; {@code null} if the task had not begun
         */
        Task.Ended told(Task.@Nullable Status last);
    }

    /** Runs the task and waits for its result; prints its progress. */
    public Task.Ended end() throws IOException {
        Optional<RunFile> running = RunFile.find(data.path());
        if (running.isPresent()) {
            Optional<Task.Ended> ended = throughTheRunning(running.get());
            if (ended.isPresent()) {
                return ended.get();
            }
        }
        return here();
    }

    private static Task.Ended refused(String why) {
        return Task.Ended.with(TaskRunner.NOTHING, why);
    }

    /** Empty if no directory answers: the file was left behind by a killed one. */
    private Optional<Task.Ended> throughTheRunning(RunFile left) {
        Task.@Nullable Status seen = null;
        try (RunningDirectory running = new RunningDirectory(left)) {
            Optional<String> refusal = running.refusal(task, order, file);
            if (refusal.isPresent()) {
                return refusal.map(TaskClient::refused);
            }
            TaskRunner.Begun begun = running.begin(task, order, file);
            seen = begun.status();
            if (seen == null) {
                return Optional.of(refused(String.valueOf(begun.refusal())));
            }
            UUID id = seen.id();
            if (seen.ended() == null) {
                System.out.println("The directory that runs in " + data.path()
                        + " does it, and goes on if this command is ended. How it stands: ./alongside imports --data "
                        + data.path());
            }
            ProgressLine line = ProgressLine.onTheTerminal();
            while (seen.ended() == null) {
                line.show(seen);
                seen = running.after(id, seen.version());
            }
            line.end();
            return Optional.of(seen.ended());
        } catch (ConnectException e) {
            return Optional.empty();
        } catch (IOException e) {
            System.out.println();
            return Optional.of(whenGone.told(seen));
        }
    }

    private Task.Ended here() throws IOException {
        List<String> settings = new ArrayList<>(data.settings());
        settings.add("--alongside.practice=false");
        try (var directory = new SpringApplicationBuilder(AlongsideApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings.toArray(String[]::new))) {
            TaskRunner tasks = directory.getBean(TaskRunner.class);
            Optional<String> refusal = tasks.handler(task).refusal(order, file == null ? 0 : Files.size(file));
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            ProgressLine line = ProgressLine.onTheTerminal();
            Task.Ended ended = tasks.ended(task, order, file, line::show);
            line.end();
            return ended;
        } catch (RuntimeException e) {
            return refused(OpeningFailure.describe(e, data.path()));
        }
    }
}
