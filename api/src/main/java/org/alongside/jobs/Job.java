package org.alongside.jobs;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work for one process at a time, however many share the store. A bean of this type is found and done.
 *
 * @param name the same in every process
 */
public record Job(String name, Timing timing, Runnable work) {

    /** When it is done. */
    sealed interface Timing {

        /** The time from the end of one time to the beginning of the next. */
        record Pause(Duration length) implements Timing {}

        /** Once a day, by the clock of the machine. */
        record Daily(LocalTime at) implements Timing {}
    }

    /** @param pause from the end of one time to the beginning of the next */
    public Job(String name, Duration pause, Runnable work) {
        this(name, new Timing.Pause(pause), work);
    }

    /** For what costs as much as the directory is large. */
    public static Job nightly(String name, LocalTime at, Runnable work) {
        return new Job(name, new Timing.Daily(at), work);
    }
}
