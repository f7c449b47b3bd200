package org.alongside.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/** One meeting, in the listing's own time zone. The end is after the start, perhaps past midnight. */
public record Occurrence(ZonedDateTime start, ZonedDateTime end) implements Comparable<Occurrence> {

    /** Who asks for "now" is shown what began so long ago, too. */
    public static final Duration LATE = Duration.ofMinutes(30);

    private static final Duration LEFT = Duration.ofHours(1);

    /**
     * The times at which somebody can come in: the start, and each full hour after it with an hour left. A search for a time matches these,
     * so a place open from ten to four is open at one.
     */
    public List<Instant> moments() {
        Instant first = start.toInstant();
        Instant last = end.toInstant().minus(LEFT);
        return Stream.concat(
                        Stream.of(first),
                        Stream.iterate(first.plus(LEFT), moment -> !moment.isAfter(last), moment -> moment.plus(LEFT)))
                .toList();
    }

    @Override
    public int compareTo(Occurrence other) {
        return start.compareTo(other.start);
    }
}
