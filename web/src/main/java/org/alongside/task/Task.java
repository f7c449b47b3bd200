package org.alongside.task;

import java.time.Duration;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A piece of work, which goes on whether anybody looks or not. */
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
     * How far it is.
     *
     * @param version counts what there is to see
     * @param phase in words
     * @param of how much there is to do; 0 where nobody knows
     * @param ended nothing until it has
     */
    public record Status(
            UUID id,
            int version,
            String phase,
            int done,
            int of,
            @Nullable Ended ended) {}

    /**
     * What came of it.
     *
     * @param exit for a command to end with
     * @param text for a terminal
     * @param report all of it as JSON, where there is more than the text
     */
    public record Ended(int exit, String text, @Nullable String report) {

        public static Ended with(int exit, String text) {
            return new Ended(exit, text, null);
        }
    }

    public UUID id() {
        return id;
    }

    /** It should end as soon as what is done so far is kept whole. */
    public boolean isToStop() {
        return stopping.getAsBoolean();
    }

    /** @param of how much there is to do; 0 where nobody knows */
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

    /** Waits until there is more to see than the given version, but no longer than that. */
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
