package org.alongside.when;

import java.time.ZonedDateTime;

/** One meeting, in the listing's own time zone. The end is after the start, perhaps past midnight. */
public record Occurrence(ZonedDateTime start, ZonedDateTime end) implements Comparable<Occurrence> {

    @Override
    public int compareTo(Occurrence other) {
        return start.compareTo(other.start);
    }
}
