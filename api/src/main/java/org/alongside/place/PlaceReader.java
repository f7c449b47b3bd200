package org.alongside.place;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.alongside.resource.CsvResource;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed into a place box, from the surest reading to the least: a postcode, a name, a name in an address, a misspelt name. What
 * it cannot read it leaves unread, as the middle of something else would be worse.
 */
final class PlaceReader {

    /** Shorter names are never taken for a slip of another. */
    private static final int SHORTEST_SLIP = 4;

    /** From this length on names with two slips are offered, and from the next on taken. */
    private static final int LONG_NAME = 8;

    private static final int LONG_ENOUGH_FOR_TWO = 10;

    private static final int LONGEST_SLIP = 40;

    /** Of two readings of a misspelt name the larger place is clear where it is so many times the size of the other. */
    private static final int MUCH_LARGER = 10;

    private static final int SMALLEST_ASSUMED = 1_500;
    private static final Distance SAME_PLACE = Distance.kilometres(8);

    /** A town so near to a county is called after it, though it may lie in the next. */
    private static final Distance BESIDE_AN_AREA = Distance.kilometres(20);

    private static final Pattern PARTS = Pattern.compile("\\s*[,;\\n]\\s*");
    private static final Pattern WHOLE_CODE =
            Pattern.compile("\\b[A-Z]{1,2}[0-9][0-9A-Z]?\\s?[0-9][A-Z]{2}\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_IN = Pattern.compile(".* (?:in|near|at|by|yn|ym|yng|ger) (.+)");
    private static final Pattern HAS_A_FIGURE = Pattern.compile(".*[0-9].*");

    private final Gazetteer gazetteer;
    private final Set<String> addressWords = new HashSet<>();
    private final Set<String> elsewhere = new HashSet<>();
    private final Map<String, String> townsOfAreas = new HashMap<>();

    PlaceReader(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        CsvResource.forEach(
                PlaceReader.class, "address-words.csv", row -> addressWords.add(NamedPlaces.key(row.getField("word"))));
        CsvResource.forEach(
                PlaceReader.class, "places-elsewhere.csv", row -> elsewhere.add(NamedPlaces.key(row.getField("name"))));
        CsvResource.forEach(
                PlaceReader.class,
                "postcode-areas.csv",
                row -> townsOfAreas.put(row.getField("area"), row.getField("town")));
    }

    /** @param country id of the area meant first, where a name is of several places; {@code null} for none */
    Optional<PlaceAnswer> read(String typed, @Nullable String country) {
        String text = typed.strip();
        if (text.length() > Gazetteer.LONGEST_NAME || Gazetteer.folded(text).isEmpty()) {
            return Optional.empty();
        }
        if (gazetteer.code(text).isPresent()) {
            return gazetteer.postcode(text);
        }
        String name = WHOLE_CODE.matcher(text).replaceAll(" ").strip();
        return gazetteer
                .codeIn(text)
                .or(() -> named(name, country))
                .or(() -> mayBeElsewhere(parts(name)) ? Optional.empty() : inWords(name, country));
    }

    /** "Halton, Wales" is not in Wales, and "Perth, Australia" not in Scotland. */
    private boolean mayBeElsewhere(List<String> parts) {
        return isApart(parts) || parts.stream().map(NamedPlaces::key).anyMatch(elsewhere::contains);
    }

    private Optional<PlaceAnswer> inWords(String text, @Nullable String country) {
        return inAddress(text, country)
                .or(() -> misspelt(text, country))
                .or(() -> parts(text).reversed().stream()
                        .flatMap(part -> besideAddressWords(part, country).stream())
                        .findFirst())
                .or(() -> afterPreposition(text, country));
    }

    private Optional<PlaceAnswer> afterPreposition(String text, @Nullable String country) {
        Matcher in = AFTER_IN.matcher(Gazetteer.folded(text));
        return in.matches() ? named(in.group(1), country) : Optional.empty();
    }

    private Optional<PlaceAnswer> named(String name, @Nullable String country) {
        return gazetteer
                .resolve(name, true, country)
                .or(() -> gazetteer.resolve(PlaceNames.withoutPreposition(Gazetteer.folded(name)), true, country))
                .or(() -> gazetteer.answer(besideArea(parts(name)), country));
    }

    private static List<String> parts(String text) {
        return Arrays.stream(PARTS.split(text))
                .filter(part -> !Gazetteer.folded(part).isEmpty())
                .toList();
    }

    /** "Birkenhead, Cheshire": not in the county of today, and beside it. */
    private List<GazetteerPlace> besideArea(List<String> parts) {
        if (parts.size() < 2) {
            return List.of();
        }
        List<GazetteerPlace> around = areas(parts);
        return around.isEmpty()
                ? List.of()
                : gazetteer.named(parts.getFirst()).stream()
                        .filter(place -> around.stream().anyMatch(area -> isBeside(place, area)))
                        .toList();
    }

    private List<GazetteerPlace> areas(List<String> parts) {
        return gazetteer.named(String.join(" ", parts.subList(1, parts.size()))).stream()
                .filter(GazetteerPlace::isArea)
                .toList();
    }

    private boolean isBeside(GazetteerPlace place, GazetteerPlace area) {
        return gazetteer.all().stream()
                .filter(other -> !other.isArea() && gazetteer.isWithin(other, area.id()))
                .anyMatch(other -> isWithin(BESIDE_AN_AREA, place, other));
    }

    private static boolean isWithin(Distance distance, GazetteerPlace one, GazetteerPlace other) {
        return Nearest.flat(one.point(), other.point()) <= distance.metres() * distance.metres();
    }

    /** "Halton, Wales": both are known, and the one is not in the other. */
    private boolean isApart(List<String> parts) {
        return parts.size() > 1
                && !isOfAnAddress(parts.getFirst())
                && !gazetteer.named(parts.getFirst()).isEmpty()
                && !areas(parts).isEmpty();
    }

    private boolean isOfAnAddress(String part) {
        String[] words = NamedPlaces.key(part).split(" ");
        return HAS_A_FIGURE.matcher(part).matches() || addressWords.contains(words[words.length - 1]);
    }

    /** The end of an address is its town; where that is not known, what stands before. */
    private Optional<PlaceAnswer> inAddress(String text, @Nullable String country) {
        List<String> parts = parts(text);
        Stream<String> ends =
                IntStream.range(1, parts.size()).mapToObj(from -> String.join(", ", parts.subList(from, parts.size())));
        Stream<String> each = parts.size() < 2 ? Stream.of() : parts.stream().filter(part -> !isOfAnAddress(part));
        return Stream.of(ends, each)
                .flatMap(some -> some)
                .flatMap(part -> named(part, country).stream())
                .findFirst();
    }

    /** "12 High Street Leeds", "Leeds Central Library": what stands behind the last word of an address, else before the first. */
    private Optional<PlaceAnswer> besideAddressWords(String part, @Nullable String country) {
        List<String> words = List.of(NamedPlaces.key(part).split(" "));
        List<Integer> at = IntStream.range(0, words.size())
                .filter(word -> addressWords.contains(words.get(word)))
                .boxed()
                .toList();
        if (at.isEmpty()) {
            return Optional.empty();
        }
        List<String> after = words.subList(at.getLast() + 1, words.size());
        List<String> before = words.subList(0, at.getFirst());
        Stream<List<String>> ends =
                IntStream.range(0, after.size()).mapToObj(from -> after.subList(from, after.size()));
        Stream<List<String>> beginnings =
                IntStream.range(0, before.size()).mapToObj(less -> before.subList(0, before.size() - less));
        return Stream.concat(ends, beginnings)
                .flatMap(some -> gazetteer.resolve(String.join(" ", some), true, country).stream())
                .findFirst();
    }

    private Optional<PlaceAnswer> misspelt(String typed, @Nullable String country) {
        List<GazetteerPlace> near = slips(typed, country);
        if (near.isEmpty()) {
            return Optional.empty();
        }
        GazetteerPlace likeliest = near.getFirst();
        String name = nameIn(typed);
        boolean isClear = likeliest.size() >= SMALLEST_ASSUMED
                && isLikely(name, likeliest)
                && near.stream().skip(1).allMatch(other -> isLesser(other, likeliest));
        return isClear ? gazetteer.answer(near, country).map(PlaceAnswer::asMisspelt) : Optional.empty();
    }

    private static String nameIn(String typed) {
        return NamedPlaces.key(PlaceNames.withoutPreposition(Gazetteer.folded(typed)));
    }

    /** People seldom miss the first letter, and seldom two letters of a short name. */
    private static boolean isLikely(String name, GazetteerPlace place) {
        int most = name.length() < LONG_ENOUGH_FOR_TWO ? 1 : 2;
        return place.names()
                .map(NamedPlaces::key)
                .anyMatch(known -> startsAlike(name, known)
                        && (EditDistance.between(name, known, most) <= most || name.contains(" ")));
    }

    private static boolean startsAlike(String name, String known) {
        boolean swapped = known.length() > 1
                && name.length() > 1
                && known.charAt(0) == name.charAt(1)
                && known.charAt(1) == name.charAt(0);
        return known.charAt(0) == name.charAt(0) || swapped;
    }

    /** The council of a town is no other place. */
    private static boolean isLesser(GazetteerPlace other, GazetteerPlace likeliest) {
        return likeliest.size() >= (long) MUCH_LARGER * other.size() || isWithin(SAME_PLACE, other, likeliest);
    }

    /** What may be meant where {@link #read} recognises nothing; the likeliest first. */
    List<GazetteerPlace> nearly(String typed, @Nullable String country) {
        List<String> parts = parts(typed);
        if (isApart(parts)) {
            return gazetteer.named(parts.getFirst());
        }
        String town = townsOfAreas.get(typed.strip().toUpperCase(Locale.ROOT));
        return town == null ? slips(typed, country) : gazetteer.named(town);
    }

    private List<GazetteerPlace> slips(String typed, @Nullable String country) {
        String name = nameIn(typed);
        if (HAS_A_FIGURE.matcher(name).matches() || elsewhere.contains(name)) {
            return List.of();
        }
        List<GazetteerPlace> near = spelt(name);
        List<GazetteerPlace> all = near.isEmpty() ? speltInArea(List.of(name.split(" "))) : near;
        List<GazetteerPlace> there = country == null
                ? List.of()
                : all.stream()
                        .filter(place -> gazetteer.isWithin(place, country))
                        .toList();
        return there.isEmpty() ? all : there;
    }

    /** "Gilingham Kent". */
    private List<GazetteerPlace> speltInArea(List<String> words) {
        for (int cut = 1; cut < words.size(); cut++) {
            List<GazetteerPlace> around = gazetteer.named(String.join(" ", words.subList(cut, words.size())));
            List<GazetteerPlace> inside = around.isEmpty()
                    ? List.of()
                    : spelt(String.join(" ", words.subList(0, cut))).stream()
                            .filter(place -> around.stream().anyMatch(area -> gazetteer.isWithin(place, area.id())))
                            .toList();
            if (!inside.isEmpty()) {
                return inside;
            }
        }
        return List.of();
    }

    /** Places with the fewest slips in their name, the largest first. */
    private List<GazetteerPlace> spelt(String name) {
        if (name.length() < SHORTEST_SLIP || name.length() > LONGEST_SLIP) {
            return List.of();
        }
        int most = name.length() < LONG_NAME ? 1 : 2;
        record Near(List<GazetteerPlace> places, int slips) {}
        List<Near> near = gazetteer.names().entrySet().stream()
                .filter(known -> known.getKey().length() >= SHORTEST_SLIP)
                .map(known -> new Near(known.getValue(), EditDistance.between(name, known.getKey(), most)))
                .filter(some -> some.slips <= most)
                .toList();
        int fewest = near.stream().mapToInt(Near::slips).min().orElse(0);
        // Of each name the settlement, and areas only where there is none.
        return near.stream()
                .filter(some -> some.slips == fewest)
                .flatMap(some -> some.places.stream()
                        .filter(place ->
                                place.isArea() == some.places.getFirst().isArea()))
                .distinct()
                .sorted(Comparator.comparingInt(GazetteerPlace::size).reversed())
                .toList();
    }
}
