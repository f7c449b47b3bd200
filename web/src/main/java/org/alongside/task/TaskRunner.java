package org.alongside.task;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.alongside.listing.Keys;
import org.alongside.operations.DiskSpace;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Runs tasks: a few at once, a bounded number waiting, the rest refused. Its threads are never interrupted, because that would close files
 * of store and index. At shutdown they end after the current batch, and status requests are still answered.
 */
@Component
public class TaskRunner implements SmartLifecycle {

    /** Exit status: not found, nothing was changed. */
    public static final int NOTHING = 2;

    /** Exit status: a part is done. */
    public static final int BROKEN_OFF = 3;

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);
    private static final int SIDE_BY_SIDE = 3;
    private static final int WAITING = 20;
    private static final int REMEMBERED = 40;
    private static final Duration A_MOMENT = Duration.ofSeconds(2);
    private static final Duration LONGEST_END = Duration.ofMinutes(5);

    private final Map<String, TaskHandler> handlers = new LinkedHashMap<>();
    private final Map<UUID, Task> works = new LinkedHashMap<>();
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(
            SIDE_BY_SIDE,
            SIDE_BY_SIDE,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(WAITING),
            Thread.ofPlatform().name("work-", 1).factory());
    private volatile boolean stopping;
    private volatile boolean running;

    TaskRunner(List<TaskHandler> handlers) {
        handlers.forEach(handler -> this.handlers.put(handler.name(), handler));
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * @throws IllegalArgumentException if there is no handler of this name
     */
    TaskHandler handler(String name) {
        return Optional.ofNullable(handlers.get(name))
                .orElseThrow(() -> new IllegalArgumentException("deed: there is none of this name"));
    }

    /**
     * Starts a task, or refuses it with a sentence.
     *
     * @param afterwards runs after the task, whatever its result
     */
    Begun begin(String name, Map<String, String> order, @Nullable Path file, Runnable afterwards) {
        TaskHandler handler = handler(name);
        Task work = new Task(Keys.next(), () -> stopping);
        Runnable all = () -> {
            work.end(endOf(handler, work, order, file));
            afterwards.run();
        };
        remember(work);
        if (handler.isQuick()) {
            all.run();
            return new Begun(work.status(), null);
        }
        try {
            threads.execute(all);
            return new Begun(work.status(), null);
        } catch (RejectedExecutionException e) {
            afterwards.run();
            return new Begun(
                    null,
                    stopping
                            ? "The directory is closing. Start it, and try again."
                            : "The directory has enough to do already. Wait until some of it has ended, and try again.");
        }
    }

    /** Runs a task and waits for its result. */
    public Task.Ended ended(String name, Map<String, String> order, @Nullable Path file) {
        return ended(name, order, file, status -> {});
    }

    /**
     * @param seen receives each change of the status
     */
    Task.Ended ended(String name, Map<String, String> order, @Nullable Path file, Consumer<Task.Status> seen) {
        Begun begun = begin(name, order, file, () -> {});
        if (begun.status() == null) {
            return Task.Ended.with(NOTHING, String.valueOf(begun.refusal()));
        }
        Task work = find(begun.status().id()).orElseThrow();
        Task.Status status = work.status();
        while (status.ended() == null) {
            seen.accept(status);
            status = work.after(status.version(), A_MOMENT);
        }
        return status.ended();
    }

    /** One of the two. */
    record Begun(Task.@Nullable Status status, @Nullable String refusal) {}

    private Task.Ended endOf(TaskHandler handler, Task work, Map<String, String> order, @Nullable Path file) {
        try {
            if (stopping) {
                return Task.Ended.with(NOTHING, "The directory closed before this was begun. Nothing was changed.");
            }
            // While it waited, something else may have been done.
            Optional<String> refusal = handler.refusal(order, 0);
            return refusal.isPresent() ? Task.Ended.with(NOTHING, refusal.get()) : handler.done(work, order, file);
        } catch (CancellationException e) {
            return Task.Ended.with(BROKEN_OFF, "The directory closed before it was done. Start it, and do it again.");
        } catch (IllegalArgumentException e) {
            return Task.Ended.with(NOTHING, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            Optional<String> diskFull = DiskSpace.refusalIn(e);
            if (diskFull.isPresent()) {
                return Task.Ended.with(BROKEN_OFF, diskFull.get());
            }
            LOG.error("{} failed", handler.name(), e);
            return Task.Ended.with(
                    BROKEN_OFF,
                    "It failed on the way (" + e.getClass().getSimpleName()
                            + "); the log of the directory says more. Mend the cause, and do it again.");
        }
    }

    private synchronized void remember(Task work) {
        works.put(work.id(), work);
        if (works.size() > REMEMBERED) {
            works.values().stream()
                    .filter(earlier -> earlier.status().ended() != null)
                    .findFirst()
                    .ifPresent(ended -> works.remove(ended.id()));
        }
    }

    synchronized Optional<Task> find(UUID id) {
        return Optional.ofNullable(works.get(id));
    }

    /** True while the task runs or waits. */
    public boolean isUnderWay(UUID id) {
        return find(id).map(work -> work.status().ended() == null).orElse(false);
    }

    /** The status of each task that runs or waits. */
    public synchronized List<Task.Status> underWay() {
        return works.values().stream()
                .map(Task::status)
                .filter(status -> status.ended() == null)
                .toList();
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stopping = true;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Work was still going on when the directory closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
