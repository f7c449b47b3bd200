package org.alongside.jobs;

import java.time.Duration;
import java.time.LocalTime;

/**
 * Work for one process at a time, however many share the store. A bean of this type is found and done.
 *
 * @param name the same in every process
 */
public record Job(String name, Rhythm rhythm, Runnable work) {

    /** When it is done. */
    sealed interface Rhythm {

        /** The time from the end of one time to the beginning of the next. */
        record Pause(Duration length) implements Rhythm {}

        /** Once a day, by the clock of the machine. */
        record Daily(LocalTime at) implements Rhythm {}
    }

    /** @param pause from the end of one time to the beginning of the next */
    public Job(String name, Duration pause, Runnable work) {
        this(name, new Rhythm.Pause(pause), work);
    }

    /** For what costs as much as the directory is large. */
    public static Job nightly(String name, LocalTime at, Runnable work) {
        return new Job(name, new Rhythm.Daily(at), work);
    }
}
