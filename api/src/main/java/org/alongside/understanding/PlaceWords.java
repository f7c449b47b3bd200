package org.alongside.understanding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.place.PlaceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place among the words. A name that is also a word (Reading, Bath, Hope, Deal) is a place only after "in" or "near", with a
 * capital letter, or as the last word; a name of several words or an outward code is a place anywhere.
 */
final class PlaceWords {

    private static final int LONGEST_NAME = 5;

    /** People live there; nobody who types a word means a hamlet of that name. */
    private static final int SMALLEST_UNASKED = 1_500;

    private static final Set<String> BEFORE_A_PLACE = Set.of(
            "in", "near", "around", "at", "from", "nr", "yn", "ym", "yng", "ger", "o", "i", "outside", "by", "wrth");

    /** After these a last word is no place: "help to bury", "a deal". */
    private static final Set<String> BEFORE_A_WORD = Set.of(
            "to", "a", "an", "the", "my", "of", "for", "and", "or", "with", "no", "some", "hot", "warm", "book", "play",
            "on");

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

    private final Gazetteer gazetteer;
    private final Set<String> alsoWords;

    PlaceWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.alsoWords = WordList.read("words-that-are-also-places.txt");
    }

    /** The first place that is meant, its words taken out, with the "in" or "near" before it. */
    Optional<PlaceAnswer> read(Reading reading) {
        for (int from = 0; from < reading.size(); from++) {
            for (int to = Math.min(reading.size(), from + LONGEST_NAME); to > from; to--) {
                Optional<PlaceAnswer> place = reading.isFree(from, to) ? meant(reading, from, to) : Optional.empty();
                if (place.isPresent()) {
                    int start =
                            from > 0 && reading.isFree(from - 1, from) && BEFORE_A_PLACE.contains(reading.before(from))
                                    ? from - 1
                                    : from;
                    reading.addChip("place", start, to);
                    reading.take(start, to);
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<PlaceAnswer> meant(Reading reading, int from, int to) {
        String name = String.join(" ", reading.plain(from, to));
        boolean alsoAWord = to - from == 1 && alsoWords.contains(name);
        // Welsh "i" and "o" are English words too.
        boolean asked = BEFORE_A_PLACE.contains(reading.before(from))
                && !(alsoAWord && reading.before(from).length() == 1);
        Optional<PlaceAnswer> found = gazetteer.resolve(name).or(() -> unmutated(name, asked));
        if (found.isEmpty() || asked || isOutwardCode(found.get())) {
            return found;
        }
        if (alsoAWord) {
            return found.filter(place -> lastAndAlone(reading, from) || capital(reading, from));
        }
        return found.filter(place -> to - from > 1
                || gazetteer.find(place.typed()).stream()
                        .anyMatch(known -> known.size() >= SMALLEST_UNASKED || known.isArea()));
    }

    private static boolean isOutwardCode(PlaceAnswer place) {
        return place.typed().matches("[A-Z]{1,2}[0-9][A-Z0-9]?");
    }

    private static boolean lastAndAlone(Reading reading, int at) {
        return at == reading.size() - 1 && at > 0 && !BEFORE_A_WORD.contains(reading.before(at));
    }

    private static boolean capital(Reading reading, int at) {
        return at > 0 && reading.startsWithCapital(at);
    }

    /** "Nghaerdydd" is Caerdydd; only for names that are Welsh, and only where one would say so. */
    private Optional<PlaceAnswer> unmutated(String name, boolean asked) {
        if (name.length() < 4) {
            return Optional.empty();
        }
        Stream<String> before = MUTATIONS.stream()
                .filter(change -> name.startsWith(change.getKey())
                        && (asked || change.getKey().length() > 1))
                .map(change ->
                        change.getValue() + name.substring(change.getKey().length()));
        return before.flatMap(original -> gazetteer.named(original).stream()
                        .filter(place -> isWelsh(place.welshName(), place.within(), original)))
                .findFirst()
                .flatMap(place -> gazetteer.resolve(place.id()));
    }

    private static boolean isWelsh(@Nullable String welshName, List<String> within, String original) {
        boolean named = welshName != null && Gazetteer.folded(welshName).equals(original);
        return named || within.contains("wales");
    }
}
