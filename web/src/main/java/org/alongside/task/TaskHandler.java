package org.alongside.task;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Something a command can ask a directory to do. A bean of this type is found by its name. */
public interface TaskHandler {

    String name();

    /**
     * Why the task would be refused, in a sentence with the correction; asked before a file is sent.
     *
     * @param size of the file in bytes, 0 without one
     */
    default Optional<String> refusal(Map<String, String> order, long size) {
        return Optional.empty();
    }

    /** The largest file it takes, in bytes; 0 where it takes none. */
    default long largestFile() {
        return 0;
    }

    /** Over at once: it need not wait for others. */
    default boolean isQuick() {
        return false;
    }

    /**
     * Runs the task.
     *
     * @param file exists until this returns; {@code null} if none was sent
     */
    Task.Ended done(Task work, Map<String, String> order, @Nullable Path file);
}
