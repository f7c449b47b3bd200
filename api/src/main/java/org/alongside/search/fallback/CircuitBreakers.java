package org.alongside.search.fallback;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.ratelimit.Endpoint;
import org.alongside.ratelimit.RequestBudget;

/** A circuit breaker for each endpoint: what programs do to an engine does not reach the site. */
public final class CircuitBreakers {

    private final Map<Endpoint, CircuitBreaker> byDoor = new EnumMap<>(Endpoint.class);

    public CircuitBreakers(Clock clock) {
        for (Endpoint door : Endpoint.values()) {
            byDoor.put(door, new CircuitBreaker(clock));
        }
    }

    /** That of the question this thread works on. */
    public CircuitBreaker ofThisEndpoint() {
        return of(RequestBudget.endpoint());
    }

    CircuitBreaker of(Endpoint door) {
        return Objects.requireNonNull(byDoor.get(door), "made for all");
    }
}
