package org.alongside.task;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A long task. It goes on whether or not anybody asks for its status. */
public final class Task {

    private final UUID id;
    private final BooleanSupplier stopping;
    private Status status;

    Task(UUID id, BooleanSupplier stopping) {
        this.id = id;
        this.stopping = stopping;
        this.status = new Status(id, 0, "Waiting", 0, 0, null);
    }

    /**
     * The progress of a task.
     *
     * @param version grows with each change
     * @param phase in words
     * @param of the total amount; 0 if unknown
     * @param ended {@code null} while it runs
     */
    public record Status(
            UUID id,
            int version,
            String phase,
            int done,
            int of,
            @Nullable Ended ended) {}

    /**
     * The result of a task.
     *
     * @param exit the exit status for a command
     * @param text for a terminal
     * @param report the whole report as JSON; {@code null} if the text says everything
     */
    public record Ended(int exit, String text, @Nullable String report) {

        public static Ended with(int exit, String text) {
            return new Ended(exit, text, null);
        }
    }

    public UUID id() {
        return id;
    }

    /** True if the task should end as soon as its finished part is consistent. */
    public boolean isToStop() {
        return stopping.getAsBoolean();
    }

    /**
     * @param of the total amount; 0 if unknown
     */
    public synchronized void tell(String phase, int done, int of) {
        status = new Status(id, status.version() + 1, phase, done, of, null);
        notifyAll();
    }

    synchronized void end(Ended ended) {
        status = new Status(id, status.version() + 1, status.phase(), status.done(), status.of(), ended);
        notifyAll();
    }

    synchronized Status status() {
        return status;
    }

    /** Waits for a later version than {@code seen}, for at most {@code longest}. */
    synchronized Status after(int seen, Duration longest) {
        long until = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis();
                    status.version() <= seen && left > 0;
                    left = (until - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return status;
    }
}
