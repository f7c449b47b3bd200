package org.alongside.understanding.times;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads weekdays, their ranges, their place in the month and parts of the day; "not on a Monday" is all other days. */
final class DayReader {

    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> PARTS = List.of("morning", "afternoon", "evening");

    private static final String ANY_DAY = "(?:{day}|{short-day})";
    private static final String BEFORE = "(?:{before-day} )*";
    private static final String PART = "(?:{part}|{part-beside})";
    private static final String BESIDE_DAY = "{part-beside}";
    private static final String ONLY = "(?: only| yn unig)?";
    private static final String GAP = "[\\s,/&-]{1,3}";
    private static final String OF_MONTH = "(?: (?:of|in) (?:the|each|every) month| (?:o'r|bob|y) mis|'r mis)";

    private static final Pattern NOT = TimeLexicon.pattern("{none-of} (?:{before-day} )*(" + ANY_DAY + "|" + PART
            + ")((?:(?:" + GAP + "(?:or|and|neu|na|nor|a) |,\\s?|/)" + ANY_DAY + ")*)");
    private static final Pattern ORDINAL = TimeLexicon.pattern("(?:the |every )?{first}((?:(?:" + GAP
            + "(?:and|or|a|neu) |,\\s?|/|\\s?&\\s?){first})*) (?:(?:nos|bore|prynhawn) )?(" + ANY_DAY + ")" + OF_MONTH
            + "?");
    private static final Pattern LAST = TimeLexicon.pattern(
            "(?:the |every |each )?{last} (" + ANY_DAY + ")" + OF_MONTH + "|the {last} (" + ANY_DAY + ")");
    private static final Pattern WELSH_ORDINAL = TimeLexicon.pattern(
            "(?:(?:bob|ar|y) )*(?:(?:nos|bore|prynhawn) )?(" + ANY_DAY + ") ({first}|{last})" + OF_MONTH + "?");
    private static final Pattern RANGE =
            TimeLexicon.pattern("(?:from |o )?(" + ANY_DAY + ")(?:\\s?-\\s?| {to-day} )(" + ANY_DAY + ")");
    private static final Pattern BESIDE =
            TimeLexicon.pattern(BEFORE + "(?:" + "(?<day>" + ANY_DAY + ")[\\s,]{1,2}(?<part>" + BESIDE_DAY
                    + ")|(?<partFirst>" + BESIDE_DAY + ")[\\s,]{1,2}(?<dayAfter>" + ANY_DAY + "))" + ONLY);
    private static final Pattern LIST = TimeLexicon.pattern(BEFORE + "(" + ANY_DAY + "(?:(?:" + GAP
            + "(?:(?:or|and|neu|a|ac) )?)" + ANY_DAY + ")+)(?:[\\s,]{1,2}(" + BESIDE_DAY + "))?" + ONLY);
    private static final Pattern ONE = TimeLexicon.pattern(BEFORE + "({day})" + ONLY);
    private static final Pattern SHORT_ONE = TimeLexicon.pattern(
            "(?:(?:on|every|any|this|next|each|bob) ({short-day})|({short-day})(?=[\\s,]{1,2}(?!in )(?:{part})))");
    private static final Pattern PART_ALONE = TimeLexicon.pattern("(?:(?:in|on|any|only|bob|every) )*({part})" + ONLY);
    private static final Pattern EACH_FIRST = TimeLexicon.pattern("({first}|{last})");
    private static final Pattern EACH_DAY = TimeLexicon.pattern("(" + ANY_DAY + ")");

    void read(TypedText text, TimeReading reading) {
        if (!text.hasAny("day", "short-day", "part", "part-beside")) {
            return;
        }
        nots(text, reading);
        each(text, ORDINAL, found -> {
            part(reading, found.group());
            ordinal(found, found.group(), found.group(2), reading);
        });
        each(text, LAST, found -> {
            reading.addFact("week-of-month", Set.of("last"));
            weekdayInWords(reading, found, day(found.group(1) == null ? found.group(2) : found.group(1)));
        });
        each(text, WELSH_ORDINAL, found -> {
            part(reading, found.group());
            ordinal(found, found.group(2), found.group(1), reading);
        });
        each(text, RANGE, found -> weekday(reading, found, range(day(found.group(1)), day(found.group(2)))));
        each(text, LIST, found -> list(found, reading));
        each(text, BESIDE, found -> beside(found, reading));
        each(text, ONE, found -> weekday(reading, found, day(found.group(1))));
        each(
                text,
                SHORT_ONE,
                found -> weekday(reading, found, day(found.group(1) == null ? found.group(2) : found.group(1))));
    }

    /** Parts of the day by themselves, and beside what was found before: "Monday and Friday nights". */
    void readParts(TypedText text, TimeReading reading) {
        if (!text.hasAny("part")) {
            return;
        }
        each(text, PART_ALONE, found -> {
            Set<String> parts = TimeLexicon.values("part", found.group(1));
            reading.addFact("part-of-day", parts);
            reading.add(found.start(), found.end(), "part-of-day", parts);
        });
    }

    private interface Reads {
        void of(Matcher found);
    }

    private static void each(TypedText text, Pattern pattern, Reads reads) {
        Matcher found = text.matcher(pattern);
        while (found.find()) {
            if (text.isFree(found.start(), found.end())) {
                reads.of(found);
            }
        }
    }

    private static void nots(TypedText text, TimeReading reading) {
        each(text, NOT, found -> {
            if (isDay(found.group(1))) {
                weekday(reading, found, others(DAYS, days(found.group(1) + found.group(2))));
            } else {
                Set<String> others = others(PARTS, partOf(found.group(1)));
                reading.addFact("part-of-day", others);
                reading.add(found.start(), found.end(), "part-of-day", others);
            }
        });
    }

    private static void ordinal(Matcher found, String ordinals, String day, TimeReading reading) {
        Set<String> weeks = new LinkedHashSet<>();
        Matcher each = EACH_FIRST.matcher(ordinals);
        while (each.find()) {
            weeks.add(TimeLexicon.value(
                    TimeLexicon.words("first").contains(each.group()) ? "first" : "last", each.group()));
        }
        reading.addFact("week-of-month", weeks);
        weekdayInWords(reading, found, day(day));
    }

    private static void beside(Matcher found, TimeReading reading) {
        String day = found.group("day") == null ? found.group("dayAfter") : found.group("day");
        String part = found.group("part") == null ? found.group("partFirst") : found.group("part");
        reading.addFact("part-of-day", partOf(part));
        weekdayInWords(reading, found, day(day));
    }

    private static void weekday(TimeReading reading, Matcher found, Set<String> days) {
        reading.addFact("weekday", days);
        reading.add(found.start(), found.end(), "weekday", days);
    }

    private static void list(Matcher found, TimeReading reading) {
        if (found.group(2) == null) {
            weekday(reading, found, days(found.group(1)));
        } else {
            reading.addFact("part-of-day", partOf(found.group(2)));
            weekdayInWords(reading, found, days(found.group(1)));
        }
    }

    /** The chip keeps the words where they say more than the day. */
    private static void weekdayInWords(TimeReading reading, Matcher found, Set<String> days) {
        reading.addFact("weekday", days);
        reading.add(found.start(), found.end(), "weekday", Set.of());
    }

    private static void part(TimeReading reading, String words) {
        if (words.contains("nos ")) {
            reading.addFact("part-of-day", Set.of("evening"));
        } else if (words.contains("bore ")) {
            reading.addFact("part-of-day", Set.of("morning"));
        } else if (words.contains("prynhawn ")) {
            reading.addFact("part-of-day", Set.of("afternoon"));
        }
    }

    private static boolean isDay(String words) {
        return TimeLexicon.words("day").contains(words)
                || TimeLexicon.words("short-day").contains(words);
    }

    private static Set<String> day(String words) {
        return TimeLexicon.values(
                TimeLexicon.words("day").contains(words.replaceAll("[\\s-]+", " ")) ? "day" : "short-day", words);
    }

    private static Set<String> partOf(String words) {
        return TimeLexicon.values(
                TimeLexicon.words("part").contains(words.replaceAll("[\\s-]+", " ")) ? "part" : "part-beside", words);
    }

    private static Set<String> days(String list) {
        Set<String> days = new LinkedHashSet<>();
        Matcher each = EACH_DAY.matcher(list);
        while (each.find()) {
            days.addAll(day(each.group(1)));
        }
        return days;
    }

    private static Set<String> others(List<String> all, Set<String> without) {
        Set<String> others = new LinkedHashSet<>(all);
        others.removeAll(without);
        return others;
    }

    /** Over the weekend where the second comes before the first. */
    private static Set<String> range(Set<String> first, Set<String> last) {
        int from = DAYS.indexOf(first.iterator().next());
        int to = DAYS.indexOf(List.copyOf(last).getLast());
        List<String> days = new ArrayList<>();
        for (int day = from; day != (to + 1) % DAYS.size() || days.isEmpty(); day = (day + 1) % DAYS.size()) {
            days.add(DAYS.get(day));
        }
        return new LinkedHashSet<>(days);
    }
}
