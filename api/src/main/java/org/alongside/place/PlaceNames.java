package org.alongside.place;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The ways people write the name of a place: with "in" or "the" before it, with a part of it named, or changed by Welsh grammar. */
final class PlaceNames {

    private static final Pattern BEFORE = Pattern.compile(
            "^(?:in|near|nr|around|round|at|from|by|outside|close to|next to|not far from|yn|ym|yng|ger|gerllaw|wrth|ar|i|o|tu allan i|ardal) (?:the )?");

    /** A part of a place lies in the place, and a council is called by it. */
    private static final Pattern PART = Pattern.compile(
            "^(north east|north west|south east|south west|north|south|east|west|central|inner|outer|greater|city of|london borough of|royal borough of|metropolitan borough of|borough of|county of|canol|canol tref|gogledd|de|dwyrain|gorllewin) "
                    + "| (city centre|town centre|city center|town center|village centre|centre|area|city|town|village|borough|district|council|uk)$");

    /** How Welsh changes the first letters of a name after "in", "from", "to": what is read, and what it was. */
    private static final List<Map.Entry<String, String>> MUTATIONS = List.of(
            Map.entry("ngh", "c"),
            Map.entry("mh", "p"),
            Map.entry("nh", "t"),
            Map.entry("ng", "g"),
            Map.entry("dd", "d"),
            Map.entry("ch", "c"),
            Map.entry("ph", "p"),
            Map.entry("th", "t"),
            Map.entry("g", "c"),
            Map.entry("b", "p"),
            Map.entry("d", "t"),
            Map.entry("f", "b"),
            Map.entry("f", "m"),
            Map.entry("m", "b"),
            Map.entry("n", "d"),
            Map.entry("l", "ll"),
            Map.entry("r", "rh"),
            Map.entry("", "g"));

    private static final int SHORTEST_MUTATED = 4;

    private PlaceNames() {}

    /** "in Leeds" is Leeds. */
    static String withoutPreposition(String name) {
        return BEFORE.matcher(name).replaceFirst("");
    }

    /** What a folded name may stand for, the likeliest first. */
    static Stream<String> readings(String name) {
        String whole = PART.matcher(name).replaceAll("");
        return Stream.of(
                        name,
                        name.startsWith("the ") ? name.substring("the ".length()) : "the " + name,
                        "yr " + name,
                        "y " + name,
                        whole)
                .filter(reading -> !reading.isBlank())
                .distinct();
    }

    /** What a folded name may have been; changes of one letter only where a place is expected, as they would make a place of many words. */
    static Stream<String> unmutated(String name, boolean expected) {
        return MUTATIONS.stream()
                .filter(change -> name.length() >= SHORTEST_MUTATED
                        && name.startsWith(change.getKey())
                        && (expected || change.getKey().length() > 1))
                .map(change ->
                        change.getValue() + name.substring(change.getKey().length()));
    }
}
