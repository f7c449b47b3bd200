package org.alongside.logging;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/** Faults logged within the last minute, with the count of their repetitions. */
final class RepeatedFaults<T> {

    /** More kinds than that in a minute, and all others count as one. */
    private static final int MOST_KINDS = 200;

    private static final String THE_REST = "";

    private record Again<T>(T first, AtomicInteger times) {}

    private final Map<String, Again<T>> written = new ConcurrentHashMap<>();

    /**
     * @param kind equal for equal faults
     * @return false if it was logged within the minute and is only counted
     */
    boolean isNew(String kind, T fault) {
        String counted = written.size() < MOST_KINDS || written.containsKey(kind) ? kind : THE_REST;
        Again<T> known = written.putIfAbsent(counted, new Again<>(fault, new AtomicInteger()));
        if (known != null) {
            known.times.incrementAndGet();
        }
        return known == null;
    }

    /** Called once a minute: reports repeated faults and forgets the others. */
    void sweep(BiConsumer<T, Integer> tell) {
        written.forEach((kind, again) -> {
            int times = again.times.getAndSet(0);
            if (times == 0) {
                written.remove(kind);
            } else {
                tell.accept(again.first, times);
            }
        });
    }
}
