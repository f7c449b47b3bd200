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

/** A command's side of a deed: asks the directory that runs in the folder, or opens the folder itself, and shows how it goes. */
public final class TaskClient {

    private final DataFolder data;
    private final String deed;
    private final Map<String, String> order;
    private final @Nullable Path file;
    private final WhenGone whenGone;

    /** @param file to be sent; nothing where there is none */
    public TaskClient(DataFolder data, String deed, Map<String, String> order, @Nullable Path file, WhenGone whenGone) {
        this.data = data;
        this.deed = deed;
        this.order = order;
        this.file = file;
        this.whenGone = whenGone;
    }

    /** What is true where the running directory ended in between: the exit status, and the sentence. */
    public interface WhenGone {

        /** @param last seen; nothing where it had not begun */
        Task.Ended told(Task.@Nullable Status last);
    }

    /** Asks, follows, and gives the end of it; whatever else there is to say stands on the terminal. */
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

    /** Nothing where no directory answers any more: the file was left behind by one that was killed. */
    private Optional<Task.Ended> throughTheRunning(RunFile left) {
        Task.@Nullable Status seen = null;
        try (RunningDirectory running = new RunningDirectory(left)) {
            Optional<String> refusal = running.refusal(deed, order, file);
            if (refusal.isPresent()) {
                return refusal.map(TaskClient::refused);
            }
            TaskRunner.Begun begun = running.begin(deed, order, file);
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
            TaskRunner desk = directory.getBean(TaskRunner.class);
            Optional<String> refusal = desk.deed(deed).refusal(order, file == null ? 0 : Files.size(file));
            if (refusal.isPresent()) {
                return refused(refusal.get());
            }
            ProgressLine line = ProgressLine.onTheTerminal();
            Task.Ended ended = desk.ended(deed, order, file, line::show);
            line.end();
            return ended;
        } catch (RuntimeException e) {
            return refused(OpeningFailure.told(e, data.path()));
        }
    }
}
