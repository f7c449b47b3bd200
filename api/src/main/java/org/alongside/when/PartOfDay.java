package org.alongside.when;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/** Morning before 12, afternoon from 12 to 5, evening from 5. */
public enum PartOfDay {
    MORNING(0, 12),
    AFTERNOON(12, 17),
    EVENING(17, 24);

    private final int fromHour;
    private final int toHour;

    PartOfDay(int fromHour, int toHour) {
        this.fromHour = fromHour;
        this.toHour = toHour;
    }

    public LocalTime from() {
        return LocalTime.of(fromHour, 0);
    }

    /** First moment no longer in this part; midnight for the evening. */
    public LocalTime to() {
        return LocalTime.of(toHour % 24, 0);
    }

    public static PartOfDay at(LocalTime time) {
        for (PartOfDay part : values()) {
            if (time.getHour() < part.toHour) {
                return part;
            }
        }
        return EVENING;
    }

    /** The part it starts in, and each further one it fills for an hour or more on that day. */
    public static Set<PartOfDay> of(Occurrence occurrence) {
        int start = occurrence.start().toLocalTime().toSecondOfDay();
        boolean pastMidnight =
                occurrence.end().toLocalDate().isAfter(occurrence.start().toLocalDate());
        int end = pastMidnight ? 24 * 3600 : occurrence.end().toLocalTime().toSecondOfDay();
        Set<PartOfDay> parts = EnumSet.of(at(occurrence.start().toLocalTime()));
        for (PartOfDay part : values()) {
            int shared = Math.min(end, part.toHour * 3600) - Math.max(start, part.fromHour * 3600);
            if (shared >= 3600) {
                parts.add(part);
            }
        }
        return parts;
    }
}
