package org.alongside.ratelimit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets few questions be at work at once: so many at all, of each door no more than its share, and of one caller one or two. The others
 * wait, not many and not long. Whoever has fewest at work comes next, and of those who waits longest: nobody holds up the others by asking
 * more.
 */
final class FairQueue {

    /** So many wait of one caller, and of one door for each place. */
    static final int WAITING = 8;

    private final int places;
    private final int ofOne;
    private final Map<Endpoint, Integer> shares;
    private final Duration patience;
    private final List<Asker> atWork = new ArrayList<>();
    private final List<Asker> waiting = new ArrayList<>();

    /** One question of one caller. No record: two of them are never the same. */
    static final class Asker {

        private final Endpoint door;
        private final long caller;

        Asker(Endpoint door, long caller) {
            this.door = door;
            this.caller = caller;
        }
    }

    /**
     * @param ofOne places one caller may have at one door
     * @param shares of the places; a door without one has none
     * @param patience how long a question waits
     */
    FairQueue(int places, int ofOne, Map<Endpoint, Integer> shares, Duration patience) {
        this.places = places;
        this.ofOne = ofOne;
        this.shares = Map.copyOf(shares);
        this.patience = patience;
    }

    /** Waits for a place, as long as others may wait with it. Who was let in must {@link #leave}. */
    synchronized boolean enter(Asker asker) {
        if (of(asker, waiting) >= WAITING || ofItsDoor(asker, waiting) >= places * WAITING) {
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
                && ofItsDoor(asker, atWork) < shares.getOrDefault(asker.door, 0)
                && of(asker, atWork) < ofOne;
    }

    private static long ofItsDoor(Asker asker, List<Asker> some) {
        return some.stream().filter(other -> other.door == asker.door).count();
    }

    private static long of(Asker asker, List<Asker> some) {
        return some.stream()
                .filter(other -> other.caller == asker.caller && other.door == asker.door)
                .count();
    }
}
