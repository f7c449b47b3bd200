package org.alongside.search;

import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.alongside.callers.Door;
import org.alongside.callers.Work;

/** A breaker for each door: what programs do to an engine leaves the site alone. */
final class Breakers {

    private final Map<Door, Breaker> byDoor = new EnumMap<>(Door.class);

    Breakers(Clock clock) {
        for (Door door : Door.values()) {
            byDoor.put(door, new Breaker(clock));
        }
    }

    /** That of the question this thread works on. */
    Breaker ofThisDoor() {
        return of(Work.door());
    }

    Breaker of(Door door) {
        return Objects.requireNonNull(byDoor.get(door), "made for all");
    }
}
