package org.alongside.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how many requests run at once: in all, for each endpoint, and for each caller. A bounded number of others waits for a bounded
 * time. The caller with the fewest running requests is next, and of those the one that waited longest.
 */
final class FairQueue {

    /** The most that wait for one caller, and for each place of an endpoint. */
    static final int WAITING = 8;

    private final int places;
    private final int ofOne;
    private final Map<Endpoint, Integer> shares;
    private final Duration patience;
    private final List<Asker> atWork = new ArrayList<>();
    private final List<Asker> waiting = new ArrayList<>();

    /** One question of one caller. No record: two of them are never the same. */
    static final class Asker {

        private final Endpoint endpoint;
        private final long caller;

        Asker(Endpoint endpoint, long caller) {
            this.endpoint = endpoint;
            this.caller = caller;
        }
    }

    /**
     * @param ofOne places that one caller may hold at one endpoint
     * @param shares the most places for each endpoint; an endpoint without an entry has none
     * @param patience how long a request waits
     */
    FairQueue(int places, int ofOne, Map<Endpoint, Integer> shares, Duration patience) {
        this.places = places;
        this.ofOne = ofOne;
        this.shares = Map.copyOf(shares);
        this.patience = patience;
    }

    /** Waits for a place, as long as others may wait with it. Who was let in must {@link #leave}. */
    synchronized boolean enter(Asker asker) {
        if (of(asker, waiting) >= WAITING || ofItsEndpoint(asker, waiting) >= places * WAITING) {
            return false;
        }
        waiting.add(asker);
        try {
            long ends = System.nanoTime() + patience.toNanos();
            while (next() != asker) {
                long left = Duration.ofNanos(ends - System.nanoTime()).toMillis();
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return atWork.add(asker);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.remove(asker);
            notifyAll();
        }
    }

    synchronized void leave(Asker asker) {
        atWork.remove(asker);
        notifyAll();
    }

    int places() {
        return places;
    }

    synchronized int atWork() {
        return atWork.size();
    }

    private @Nullable Asker next() {
        return waiting.stream()
                .filter(this::mayWork)
                .min(Comparator.comparingLong(asker -> of(asker, atWork)))
                .orElse(null);
    }

    private boolean mayWork(Asker asker) {
        return atWork.size() < places
                && ofItsEndpoint(asker, atWork) < shares.getOrDefault(asker.endpoint, 0)
                && of(asker, atWork) < ofOne;
    }

    private static long ofItsEndpoint(Asker asker, List<Asker> some) {
        return some.stream().filter(other -> other.endpoint == asker.endpoint).count();
    }

    private static long of(Asker asker, List<Asker> some) {
        return some.stream()
                .filter(other -> other.caller == asker.caller && other.endpoint == asker.endpoint)
                .count();
    }
}
