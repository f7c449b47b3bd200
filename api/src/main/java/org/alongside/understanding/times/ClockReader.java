package org.alongside.understanding.times;

import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.when.PartOfDay;
import org.jspecify.annotations.Nullable;

/** Reads clock times. As filters they stand for the parts of the day they lie in; a bare number is a time only where it counts nothing. */
final class ClockReader {

    private static final String NUMBER = "(?:[0-9]{1,2}(?:[:.][0-5][0-9])?|{number})";
    private static final String HALF_OF_DAY = "(?:\\s?(?:{am}|{pm}|{o-clock}))";
    private static final String TIME =
            "(?:{half} {number}|{half} [0-9]{1,2}|{noon}|{midnight}|" + NUMBER + HALF_OF_DAY + "{0,2})";

    private static final Pattern RANGE =
            TimeLexicon.pattern("({between} )?(" + TIME + ")(?:\\s?-\\s?| {to} )(" + TIME + ")");
    /** @param bare whether a bare number may follow */
    private record Way(Pattern pattern, String fact, boolean bare) {}

    private static final List<Way> WAYS = List.of(
            new Way(TimeLexicon.pattern("(?:any time )?{after} (?<time>" + TIME + ")"), "after", true),
            new Way(TimeLexicon.pattern("(?:any time )?{before} (?<time>" + TIME + ")"), "before", true),
            new Way(TimeLexicon.pattern("{at} (?<time>" + TIME + ")"), "at", true),
            new Way(TimeLexicon.pattern("(?<time>" + TIME + ")"), "at", false));

    private static final Pattern EVENING = TimeLexicon.pattern(
            "(?:evenings?|eves?|nights?|nites?|nos|noson|tonight|heno|afternoons?|prynhawn|pnawn|arvo|pm)");
    private static final Pattern MORNING = TimeLexicon.pattern("(?:mornings?|bore|fore|breakfast)");
    private static final Pattern READ = TimeLexicon.pattern(
            "(?:({half}) )?(?:([0-9]{1,2})(?:[:.]([0-5][0-9]))?|({number}))(?:\\s?(?:({am})|({pm})|({o-clock})))*");

    /** Does the text speak of a morning, or of what comes after it? */
    private enum Context {
        MORNING,
        LATER,
        NONE
    }

    /**
     * A time as typed.
     *
     * @param sure it can be nothing but a time
     * @param half whether it is said which half of the day it lies in
     */
    private record Clock(int hour, int minute, boolean sure, boolean half) {

        LocalTime time() {
            return LocalTime.of(hour % 24, minute);
        }

        private int minutes() {
            return hour * 60 + minute;
        }

        /** The latest time before {@code end} that these words can mean. */
        Clock before(Clock end) {
            Clock later = new Clock(hour + 12, minute, sure, half);
            return !half && hour < 12 && later.minutes() < end.minutes() ? later : earlier(end);
        }

        private Clock earlier(Clock end) {
            return !half && hour >= 12 && minutes() >= end.minutes() ? new Clock(hour - 12, minute, sure, half) : this;
        }
    }

    void read(TypedText text, TimeReading reading, Predicate<String> isPlace) {
        if (!text.hasFigures() && !text.hasAny("number", "noon", "midnight")) {
            return;
        }
        Context context = context(text);
        Matcher range = text.matcher(RANGE);
        while (range.find()) {
            if (isOpen(text, range)) {
                range(text, reading, range, context, isPlace);
            }
        }
        WAYS.forEach(way -> single(text, reading, way, context, isPlace));
    }

    private static Context context(TypedText text) {
        boolean morning = text.matcher(MORNING).find();
        boolean later = text.matcher(EVENING).find();
        if (morning == later) {
            return Context.NONE;
        }
        return morning ? Context.MORNING : Context.LATER;
    }

    private static boolean isOpen(TypedText text, Matcher found) {
        int at = found.start();
        boolean price = at > 0 && "£$€".indexOf(text.text().charAt(at - 1)) >= 0;
        return !price && text.isFree(found.start(), found.end());
    }

    private static void range(
            TypedText text, TimeReading reading, Matcher found, Context context, Predicate<String> isPlace) {
        Optional<Clock> first = clock(found.group(2), Context.NONE);
        Optional<Clock> last = clock(found.group(3), context);
        if (first.isEmpty() || last.isEmpty()) {
            return;
        }
        boolean sure = last.get().sure || first.get().sure;
        boolean besideDay = text.followsUsed(found.start());
        boolean asked = (found.group(1) != null || besideDay) && countsNothing(text, found.end(), isPlace);
        if (!sure && !asked) {
            return;
        }
        Clock begins = first.get().before(last.get());
        Clock ends = last.get();
        if (!ends.half && ends.minutes() <= begins.minutes() && ends.hour < 12) {
            ends = new Clock(ends.hour + 12, ends.minute, true, true);
        }
        add(reading, found, begins.time(), ends.time());
    }

    private static void single(
            TypedText text, TimeReading reading, Way way, Context context, Predicate<String> isPlace) {
        Matcher found = text.matcher(way.pattern);
        while (found.find()) {
            Optional<Clock> clock = isOpen(text, found) ? clock(found.group("time"), context) : Optional.empty();
            if (clock.isPresent() && (clock.get().sure || way.bare && isMeant(text, found, way, isPlace))) {
                LocalTime time = clock.get().time();
                switch (way.fact) {
                    case "after" -> add(reading, found, time, null);
                    case "before" -> add(reading, found, null, time);
                    default -> addAt(reading, found, time);
                }
            }
        }
    }

    /** Is a bare number an hour by the clock here? "Abused at six" and "after two losses" are none. */
    private static boolean isMeant(TypedText text, Matcher found, Way way, Predicate<String> isPlace) {
        boolean onlyWelsh = found.group().startsWith("o ") || found.group().startsWith("am ");
        if (onlyWelsh && TimeLexicon.words("english-number").contains(found.group("time"))) {
            return false;
        }
        String before = text.wordBefore(found.start());
        boolean age = way.fact.equals("at")
                && (before.endsWith("ed") || TimeLexicon.words("before-an-age").contains(before));
        boolean single = !way.fact.equals("at") && !onlyWelsh && isSingular(text.wordAfter(found.end()));
        return !age && (single || countsNothing(text, found.end(), isPlace));
    }

    /** What a number above one counts is in the plural: "after 6 coffee" counts no coffee. */
    private static boolean isSingular(String next) {
        return !next.endsWith("s") && !TimeLexicon.words("plural").contains(next);
    }

    private static boolean countsNothing(TypedText text, int to, Predicate<String> isPlace) {
        String next = text.wordAfter(to);
        return text.endsAt(to)
                || TimeLexicon.words("after-a-time").contains(next)
                || TimeLexicon.words("day").contains(next)
                || TimeLexicon.words("short-day").contains(next)
                || isPlace.test(next);
    }

    private static Optional<Clock> clock(String words, Context context) {
        if (TimeLexicon.words("noon").contains(words)) {
            return Optional.of(new Clock(12, 0, true, true));
        }
        if (TimeLexicon.words("midnight").contains(words)) {
            return Optional.of(new Clock(24, 0, true, true));
        }
        Matcher found = READ.matcher(words);
        if (!found.matches()) {
            return Optional.empty();
        }
        String figures = found.group(2);
        int hour = Integer.parseInt(figures == null ? TimeLexicon.value("number", found.group(4)) : figures);
        int minute = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        boolean exact = found.group(3) != null && minute % 5 == 0;
        boolean saysHalf = found.group(5) != null || found.group(6) != null;
        boolean sure = exact || saysHalf || found.group(7) != null || found.group(1) != null;
        if (hour > 23 || (hour > 12 || hour == 0) && !exact) {
            return Optional.empty();
        }
        boolean half = saysHalf || hour > 12 || hour == 0 || figures != null && figures.startsWith("0");
        int whole = half ? inHalf(hour, found.group(6) != null, found.group(5) != null) : likely(hour, context);
        int shift = found.group(1) == null ? minute : Integer.parseInt(TimeLexicon.value("half", found.group(1)));
        int minutes = Math.floorMod(whole * 60 + shift, 24 * 60);
        return Optional.of(new Clock(minutes / 60, minutes % 60, sure, half));
    }

    private static int inHalf(int hour, boolean later, boolean earlier) {
        if (later) {
            return hour < 12 ? hour + 12 : hour;
        }
        return earlier && hour == 12 ? 0 : hour;
    }

    /** Groups meet from nine in the morning to eight at night, unless the words say otherwise. */
    private static int likely(int hour, Context context) {
        boolean later = context == Context.LATER || context == Context.NONE && hour < 9;
        return later && hour < 12 ? hour + 12 : hour;
    }

    private static void addAt(TimeReading reading, Matcher found, LocalTime time) {
        reading.addFact("at", Set.of(time.toString()));
        addParts(reading, found, EnumSet.of(PartOfDay.at(time)));
    }

    private static void add(TimeReading reading, Matcher found, @Nullable LocalTime after, @Nullable LocalTime before) {
        if (after != null) {
            reading.addFact("after", Set.of(after.toString()));
        }
        if (before != null) {
            reading.addFact("before", Set.of(before.toString()));
        }
        PartOfDay first = after == null ? PartOfDay.MORNING : PartOfDay.at(after);
        PartOfDay last = before == null || before.equals(LocalTime.MIDNIGHT)
                ? PartOfDay.EVENING
                : PartOfDay.at(before.minusMinutes(1));
        addParts(reading, found, first.compareTo(last) > 0 ? EnumSet.of(first, last) : EnumSet.range(first, last));
    }

    /** All parts narrow nothing. The chip keeps the words, as the parts say less. */
    private static void addParts(TimeReading reading, Matcher found, Set<PartOfDay> parts) {
        if (parts.size() < PartOfDay.values().length) {
            reading.addFact(
                    "part-of-day",
                    parts.stream()
                            .map(part -> part.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()));
        }
        reading.add(found.start(), found.end(), "part-of-day", Set.of());
    }
}
