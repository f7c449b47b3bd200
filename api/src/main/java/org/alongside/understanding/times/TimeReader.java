package org.alongside.understanding.times;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times in this order: what names a day and means none, all hours, dates, days, clock times, parts of the day, months. */
public final class TimeReader {

    private static final Pattern NO_TIME = TimeLexicon.pattern("(?:{no-time}|{past-day} (?:{day}|{part}))");
    private static final Pattern ALL_HOURS = TimeLexicon.pattern("(?:open )?{all-hours}");

    private static final LocalTime MID_NIGHT = LocalTime.of(3, 0);
    private static final String ALWAYS = "open-all-hours";

    private final DateReader dates = new DateReader();
    private final DayReader days = new DayReader();
    private final ClockReader clocks = new ClockReader();

    /**
     * @param typed with anything in place of the words that were read before
     * @param isKnown words that are no slips
     * @param isPlace names of places, as a number before them counts nothing
     */
    public TimeReading read(String typed, ZonedDateTime now, Predicate<String> isKnown, Predicate<String> isPlace) {
        TypedText text = TypedText.of(typed, isKnown);
        TimeReading reading = new TimeReading(text);
        Matcher none = text.matcher(NO_TIME);
        while (none.find()) {
            text.use(none.start(), none.end());
        }
        allHours(text, reading, now);
        dates.read(text, reading, now);
        days.read(text, reading);
        clocks.read(text, reading, isPlace);
        days.readParts(text, reading);
        dates.readMonths(text, reading, now);
        return reading;
    }

    /** Who asks for all hours is shown what is open in the middle of the next night. */
    private static void allHours(TypedText text, TimeReading reading, ZonedDateTime now) {
        Matcher always = text.matcher(ALL_HOURS);
        while (always.find()) {
            if (text.isFree(always.start(), always.end())) {
                ZonedDateTime night =
                        now.toLocalDate().plusDays(1).atTime(MID_NIGHT).atZone(now.getZone());
                reading.addFact("hours", Set.of(ALWAYS));
                reading.add(always.start(), always.end(), "hours", Set.of(ALWAYS));
                reading.setWithin(new TimeReading.Span(
                        night.toInstant(), night.plusHours(1).toInstant()));
            }
        }
    }
}
