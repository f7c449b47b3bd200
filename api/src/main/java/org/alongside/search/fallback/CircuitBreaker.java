package org.alongside.search.fallback;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.SearchUnavailableException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Spares an engine that has failed {@value #FAILURES} times in a row, and those who would wait for it: for {@link #REST} it is not asked,
 * then one question at a time tries it again.
 */
public final class CircuitBreaker {

    public static final int FAILURES = 5;
    public static final Duration REST = Duration.ofSeconds(5);

    private final Clock clock;
    private int failures;
    private @Nullable Instant restsUntil;

    CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** May the engine be asked now? After a rest one question may, and decides for the others. */
    public synchronized boolean permits() {
        if (restsUntil == null) {
            return true;
        }
        Instant now = clock.instant();
        if (now.isBefore(restsUntil)) {
            return false;
        }
        restsUntil = now.plus(REST);
        return true;
    }

    synchronized boolean isOpen() {
        return restsUntil != null;
    }

    /** @throws SearchUnavailableException as the engine threw it; it counts as a failure unless it lies in the question alone */
    public <T> T ask(Supplier<T> engine) {
        try {
            T answer = engine.get();
            worked();
            return answer;
        } catch (SearchUnavailableException e) {
            if (e.fault() != Fault.QUESTION) {
                failed();
            }
            throw e;
        }
    }

    private synchronized void worked() {
        failures = 0;
        restsUntil = null;
    }

    private synchronized void failed() {
        failures++;
        if (failures >= FAILURES) {
            restsUntil = clock.instant().plus(REST);
        }
    }
}
