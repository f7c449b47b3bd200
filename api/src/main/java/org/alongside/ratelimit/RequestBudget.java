package org.alongside.ratelimit;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The budget of one request: its endpoint, its deadline, and its cost so far. It is bound to the thread that runs the request. Every loop
 * checks it; no thread is interrupted, because that would close files of the index and the store.
 */
public final class RequestBudget implements AutoCloseable {

    /** The cost of reading a request and writing its response, in points. */
    private static final int REQUEST = 40;

    private static final ThreadLocal<@Nullable RequestBudget> CURRENT = new ThreadLocal<>();

    private final Endpoint endpoint;
    private final long ends;
    private final int most;
    private final IntConsumer whenDone;
    private volatile int points;

    /**
     * @param time from now on
     * @param most points it may cost
     * @param whenDone receives the cost at the end
     */
    RequestBudget(Endpoint endpoint, Duration time, int most, IntConsumer whenDone) {
        this.points = REQUEST;
        this.endpoint = endpoint;
        this.ends = System.nanoTime() + time.toNanos();
        this.most = most;
        this.whenDone = whenDone;
    }

    /** A small request that waits for no place: it has a deadline and costs nothing. */
    public static RequestBudget small(Endpoint endpoint, Duration time) {
        return new RequestBudget(endpoint, time, Integer.MAX_VALUE, points -> {}).here();
    }

    /** Binds the budget to this thread until it is closed. */
    public RequestBudget here() {
        CURRENT.set(this);
        return this;
    }

    public int points() {
        return points;
    }

    /** Ends the budget: on the thread that ran the request, or before any did. */
    @Override
    public void close() {
        CURRENT.remove();
        whenDone.accept(points);
    }

    /** The endpoint of this thread's request; {@link Endpoint#PAGES} if it has no budget. */
    public static Endpoint endpoint() {
        RequestBudget work = CURRENT.get();
        return work == null ? Endpoint.PAGES : work.endpoint;
    }

    /** Has the deadline of this thread's request passed? Every loop over listings asks. */
    public static boolean isOver() {
        RequestBudget work = CURRENT.get();
        return work != null && System.nanoTime() - work.ends >= 0;
    }

    /**
     * @throws QueryCancelledException if the deadline of this thread's request has passed
     */
    public static void check() {
        if (isOver()) {
            throw new QueryCancelledException(false);
        }
    }

    /** The time that this thread's request has left: at most {@code most}, at least a millisecond. */
    public static Duration left(Duration most) {
        RequestBudget work = CURRENT.get();
        if (work == null) {
            return most;
        }
        long left = Math.max(Duration.ofMillis(1).toNanos(), work.ends - System.nanoTime());
        return left < most.toNanos() ? Duration.ofNanos(left) : most;
    }

    /**
     * Adds to the cost of this thread's request. Twenty points are about a millisecond of one core.
     *
     * @throws QueryCancelledException if the cost exceeds the budget
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
