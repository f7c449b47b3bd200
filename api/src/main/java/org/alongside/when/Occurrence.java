package org.alongside.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * One meeting, in the listing's own time zone.
 *
 * @param end after the start, perhaps past midnight
 * @param hasEnd whether the group gives the end; otherwise {@code end} is an hour after the start, for reckoning only
 */
public record Occurrence(ZonedDateTime start, ZonedDateTime end, boolean hasEnd) implements Comparable<Occurrence> {

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

    /** The same by the clocks of another zone. */
    public Occurrence in(ZoneId zone) {
        return new Occurrence(start.withZoneSameInstant(zone), end.withZoneSameInstant(zone), hasEnd);
    }

    @Override
    public int compareTo(Occurrence other) {
        return start.compareTo(other.start);
    }
}
