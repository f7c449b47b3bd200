package org.alongside.upload;

import java.io.IOException;
import java.util.Map;
import org.alongside.operations.DataFolder;
import org.alongside.task.Task;
import org.alongside.task.TaskClient;
import org.alongside.task.TaskRunner;

/** Runs a task that sends no file, and prints its result. */
final class TaskCommand {

    private TaskCommand() {}

    /** @return the exit status */
    static int of(DataFolder data, String task, Map<String, String> order) throws IOException {
        Task.Ended ended = new TaskClient(
                        data,
                        task,
                        order,
                        null,
                        last -> Task.Ended.with(
                                TaskRunner.BROKEN_OFF,
                                "The directory ended before it was done. Start it, and do it again: doing it twice changes nothing"
                                        + " more."))
                .end();
        (ended.exit() == 0 ? System.out : System.err).println(ended.text());
        return ended.exit();
    }
}
