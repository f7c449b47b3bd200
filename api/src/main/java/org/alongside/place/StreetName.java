package org.alongside.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The name of the street in an address line, without number, flat or house name. Text that is not clearly a street is left out. */
public final class StreetName {

    /** What the name of a street ends in. */
    private static final Set<String> ENDS = words("""
            street st road rd lane ln avenue ave av drive dr close cl crescent cres terrace ter way grove parade row walk hill mews alley
            yard quay wharf embankment boulevard esplanade promenade place pl square sq gardens gdns rise vale brow bank green gate wynd
            vennel loan brae gait broadway highway bypass drove mount approach passage bridge ginnel""");

    /** What it begins with in Welsh, Gaelic and Irish. */
    private static final Set<String> BEGINNINGS =
            words("heol hewl stryd ffordd lon lôn rhodfa maes bryn clos sràid rathad sráid bóthar");

    /** These are as often a house as a street: kept only where a number stood before them. */
    private static final Set<String> HOUSES = words("""
            house hall court cottage cottages lodge villa villas farm centre center building buildings church chapel school mill hotel inn
            flat flats unit suite apartment apartments floor room studio manor tower towers library hostel hut barn ty tŷ club works""");

    private static final Pattern INSIDE =
            Pattern.compile("(?i)^(flat|unit|suite|apartment|apt|room|floor|block|studio|office|plot|box|po box)\\b.*");
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)(?:\\bno\\.?\\s*|#)?\\b[0-9]+(?:\\s?[a-h]\\b|[a-z]\\b)?(?:\\s*(?:-|–|/|&|to)\\s*[0-9]+[a-z]?\\b)?");
    private static final Pattern BETWEEN = Pattern.compile("[,;\\n\\r()|]| [-–—] ");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’.-]+");

    /** Shorter ones behind a number are the rest of a postcode. */
    private static final int SHORTEST = 4;

    private StreetName() {}

    /** Words of one part of the line. */
    private record Part(List<String> words, boolean numbered) {

        boolean endsAsAStreet() {
            return isStreet(words);
        }

        /** "12 Briggate": what a number stands before, and is no house. */
        boolean isNumbered() {
            String last = folded(words.getLast());
            return numbered && last.length() >= SHORTEST && HOUSES.stream().noneMatch(last::endsWith);
        }
    }

    /**
     * @return {@code null} if no part of the line is the name of a street
     */
    public static @Nullable String of(@Nullable String line) {
        if (line == null) {
            return null;
        }
        List<Part> parts = BETWEEN.splitAsStream(line)
                .flatMap(part -> part(part.strip()).stream())
                .toList();
        return Stream.concat(
                        parts.stream().filter(Part::endsAsAStreet),
                        parts.stream().filter(Part::isNumbered))
                .findFirst()
                .map(part -> String.join(" ", part.words))
                .orElse(null);
    }

    private static Optional<Part> part(String part) {
        boolean inside = INSIDE.matcher(part).matches();
        Matcher number = NUMBER.matcher(part);
        int from = 0;
        boolean numbered = false;
        while (number.find()) {
            // A number at the end stands behind its street.
            if (!part.substring(number.end()).isBlank()) {
                from = number.end();
                numbered = !inside;
            }
        }
        String left = NUMBER.matcher(part.substring(from)).replaceAll(" ");
        List<String> words = Stream.of(left.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        boolean plain = !words.isEmpty()
                && words.stream().allMatch(word -> WORD.matcher(word).matches());
        return plain ? Optional.of(new Part(behindTheHouse(words), numbered)) : Optional.empty();
    }

    private static boolean isStreet(List<String> words) {
        return words.size() > 1
                && (ENDS.contains(folded(words.getLast())) || BEGINNINGS.contains(folded(words.getFirst())));
    }

    /** "Rose House Mill Lane" is Mill Lane; "Church Street" and "Old Hall Lane" stay whole. */
    private static List<String> behindTheHouse(List<String> words) {
        List<String> street = new ArrayList<>(words);
        for (int i = words.size() - 3; i > 0; i--) {
            if (HOUSES.contains(folded(words.get(i)))) {
                return street.subList(i + 1, words.size());
            }
        }
        return street;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private static Set<String> words(String table) {
        return Set.of(table.strip().split("\\s+"));
    }
}
