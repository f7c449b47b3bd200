package org.alongside.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Faults that were told within the last minute, and how often each came again. */
final class RepeatedFaults<T> {

    /** More kinds than that in a minute, and all others count as one. */
    private static final int MOST_KINDS = 200;

    private static final String THE_REST = "";

    private record Again<T>(T first, AtomicInteger times) {}

    private final Map<String, Again<T>> told = new ConcurrentHashMap<>();

    /**
     * @param kind the same for the same fault
     * @return false where it has been told and is only counted
     */
    boolean isNew(String kind, T fault) {
        String counted = told.size() < MOST_KINDS || told.containsKey(kind) ? kind : THE_REST;
        Again<T> known = told.putIfAbsent(counted, new Again<>(fault, new AtomicInteger()));
        if (known != null) {
            known.times.incrementAndGet();
        }
        return known == null;
    }

    /** Called once a minute: tells what came again, and forgets what did not. */
    void sweep(BiConsumer<T, Integer> tell) {
        told.forEach((kind, again) -> {
            int times = again.times.getAndSet(0);
            if (times == 0) {
                told.remove(kind);
            } else {
                tell.accept(again.first, times);
            }
        });
    }
}
