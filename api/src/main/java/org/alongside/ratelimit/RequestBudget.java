package org.alongside.ratelimit;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One question while somebody works on it: for which door, until when it may go on, and what it has cost so far. It is bound to the thread that
 * works on it, so that whatever loops looks here whether to go on; no thread is ever interrupted, for that would close files of the index and
 * the store.
 */
public final class RequestBudget implements AutoCloseable {

    /** Of reading a request and writing its answer, in points, whatever it asks for. */
    private static final int REQUEST = 40;

    private static final ThreadLocal<@Nullable RequestBudget> CURRENT = new ThreadLocal<>();

    private final Endpoint door;
    private final long ends;
    private final int most;
    private final IntConsumer whenDone;
    private volatile int points;

    /**
     * @param time from now on
     * @param most points it may cost
     * @param whenDone is told what it has cost
     */
    RequestBudget(Endpoint door, Duration time, int most, IntConsumer whenDone) {
        this.points = REQUEST;
        this.door = door;
        this.ends = System.nanoTime() + time.toNanos();
        this.most = most;
        this.whenDone = whenDone;
    }

    /** A small question that waits for nobody: it has a time, and costs nothing. */
    public static RequestBudget small(Endpoint door, Duration time) {
        return new RequestBudget(door, time, Integer.MAX_VALUE, points -> {}).here();
    }

    /** This thread works on it until it is closed. */
    public RequestBudget here() {
        CURRENT.set(this);
        return this;
    }

    public int points() {
        return points;
    }

    /** Ends it, on the thread that worked on it or before any did. */
    @Override
    public void close() {
        CURRENT.remove();
        whenDone.accept(points);
    }

    /** Which door the question of this thread came in by; the site's where nobody says. */
    public static Endpoint door() {
        RequestBudget work = CURRENT.get();
        return work == null ? Endpoint.PAGES : work.door;
    }

    /** Is the time of this thread's question over? Asked within every loop over listings. */
    public static boolean isOver() {
        RequestBudget work = CURRENT.get();
        return work != null && System.nanoTime() - work.ends >= 0;
    }

    /** @throws GivenUpException where the time of this thread's question is over */
    public static void check() {
        if (isOver()) {
            throw new QueryCancelledException(false);
        }
    }

    /** The time this thread's question has left, {@code most} at most and never nothing. */
    public static Duration left(Duration most) {
        RequestBudget work = CURRENT.get();
        if (work == null) {
            return most;
        }
        long left = Math.max(Duration.ofMillis(1).toNanos(), work.ends - System.nanoTime());
        return left < most.toNanos() ? Duration.ofNanos(left) : most;
    }

    /**
     * This thread's question has cost so much more. Twenty points are about a millisecond of one core.
     *
     * @throws GivenUpException where it has cost all it may
     */
    @SuppressWarnings("NonAtomicVolatileUpdate") // Only the thread that works on it adds.
    public static void spend(int points) {
        RequestBudget work = CURRENT.get();
        if (work != null) {
            work.points += points;
            if (work.points > work.most) {
                throw new QueryCancelledException(true);
            }
        }
    }
}
