package org.alongside.jobs;

import java.time.Duration;

/**
 * Work for one process at a time, however many share the store. A bean of this type is found and done.
 *
 * @param name the same in every process
 * @param pause from the end of one time to the beginning of the next
 */
public record Job(String name, Duration pause, Runnable work) {}
