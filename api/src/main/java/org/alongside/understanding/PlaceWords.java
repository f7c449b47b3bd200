package org.alongside.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.PlaceAnswer;
import org.alongside.resource.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place among the words. A name that is also a word (Reading, Bath, Hope, Deal) is a place only after "in" or "near", with a
 * capital letter, or as the last word; elsewhere, and where a name is misspelt, it is offered and not assumed. A name of several words or an
 * outward code is a place anywhere.
 */
final class PlaceWords {

    private static final int LONGEST_NAME = 5;
    private static final int LONGEST_CODE = 3;

    /** The shortest whole postcodes have so many letters and figures: M1 1AA. */
    private static final int LEAST_OF_A_WHOLE_CODE = 5;

    private static final int SHORTEST_SLIP = 5;

    /** People live there; nobody who types a word means a hamlet of that name, but as the last word. */
    private static final int SMALLEST_UNASKED = 1_500;

    private static final int SMALLEST_OFFERED = 8_000;

    private static final Set<String> BEFORE_A_PLACE = SmallWords.named("before-a-place");
    private static final Set<String> SURELY_BEFORE_A_PLACE = SmallWords.named("surely-before-a-place");
    private static final Set<String> BEFORE_A_WORD = SmallWords.named("before-a-word");
    private static final Set<String> NEVER_AFTER_IN = SmallWords.named("never-after-in");
    private static final Set<String> AFTER_A_CODE = SmallWords.named("after-a-code");
    private static final Set<String> STREETS = SmallWords.named("streets");
    private static final Set<String> DETERMINERS = SmallWords.named("determiners");
    private static final Set<String> ARTICLES = SmallWords.named("articles");

    private final Gazetteer gazetteer;
    private final Set<String> alsoWords;

    PlaceWords(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.alsoWords = WordList.read(PlaceWords.class, "words-that-are-also-places.txt");
    }

    /** Some words in a row, the last not included, with the place they stand for. */
    private record Found(int from, int to, PlaceAnswer place, int weight) {}

    /** The place that is meant most surely, its words taken out, with the "in" or "near" before it. */
    Optional<PlaceAnswer> read(TokenCursor reading, SpellingDictionary known, boolean welsh) {
        Optional<Found> found = surest(postcodes(reading).reversed())
                .or(() -> surest(names(reading, welsh)))
                .or(() -> surest(slips(reading, known)));
        found.ifPresent(place -> {
            boolean told = place.from > 0
                    && reading.isFree(place.from - 1, place.from)
                    && BEFORE_A_PLACE.contains(reading.before(place.from));
            int start = told ? place.from - 1 : place.from;
            reading.addChip("place", start, place.to);
            reading.take(start, place.to);
        });
        return found.map(Found::place);
    }

    /** Of equally sure ones the first. */
    private static Optional<Found> surest(List<Found> found) {
        return found.stream().max(Comparator.comparingInt(Found::weight)).flatMap(surest -> found.stream()
                .filter(some -> some.weight == surest.weight)
                .findFirst());
    }

    /** A whole postcode tells more than one with its sector, and that more than a first half. */
    private List<Found> postcodes(TokenCursor reading) {
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < reading.size(); from++) {
            for (int to = Math.min(reading.size(), from + LONGEST_CODE); to > from; to--) {
                Optional<PlaceAnswer> code = reading.isFree(from, to) ? code(reading, from, to) : Optional.empty();
                if (code.isPresent()) {
                    int letters = reading.text(from, to).replaceAll("\\W", "").length();
                    found.add(new Found(from, to, code.get(), Math.min(letters, LEAST_OF_A_WHOLE_CODE)));
                    break;
                }
            }
        }
        return found;
    }

    /** "LS1 4" is a sector at the end; in "LS1 4 people" the figure counts the people. */
    private Optional<PlaceAnswer> code(TokenCursor reading, int from, int to) {
        boolean counts = to - from > 1
                && reading.text(to - 1, to).length() == 1
                && to < reading.size()
                && !AFTER_A_CODE.contains(reading.token(to).plain());
        List<String> words = IntStream.range(from, to)
                .mapToObj(at -> reading.text(at, at + 1))
                .toList();
        return counts ? Optional.empty() : gazetteer.postcode(words);
    }

    private List<Found> names(TokenCursor reading, boolean welsh) {
        List<Found> found = new ArrayList<>();
        for (int from = 0; from < reading.size(); from++) {
            for (int to = Math.min(reading.size(), from + LONGEST_NAME); to > from; to--) {
                Optional<PlaceAnswer> place = reading.isFree(from, to) && !isPartOfAStreet(reading, from, to)
                        ? meant(reading, from, to, welsh)
                        : Optional.empty();
                if (place.isPresent()) {
                    boolean asked = SURELY_BEFORE_A_PLACE.contains(reading.before(from));
                    found.add(new Found(from, to, place.get(), asked ? 2 : 1));
                    from = to - 1;
                    break;
                }
            }
        }
        return found;
    }

    /** "31 Durham Road" is not Durham, and no Street. */
    private boolean isPartOfAStreet(TokenCursor reading, int from, int to) {
        boolean isAStreet = to == from + 1
                && STREETS.contains(reading.token(from).plain())
                && !SURELY_BEFORE_A_PLACE.contains(reading.before(from));
        return isAStreet || STREETS.contains(reading.after(to - 1));
    }

    /** After "in" or "near" a word nobody knows is a place, where one reading is clear. */
    private List<Found> slips(TokenCursor reading, SpellingDictionary known) {
        List<Found> found = new ArrayList<>();
        for (int at = 1; at < reading.size(); at++) {
            String word = reading.token(at).plain();
            boolean unknown = reading.isFree(at, at + 1)
                    && SURELY_BEFORE_A_PLACE.contains(reading.before(at))
                    && word.length() >= SHORTEST_SLIP
                    && !known.knows(word)
                    && known.spellings(word).isEmpty();
            int from = at;
            if (unknown) {
                gazetteer
                        .resolve(word)
                        .filter(PlaceAnswer::misspelt)
                        .ifPresent(place -> found.add(new Found(from, from + 1, place, 1)));
            }
        }
        return found;
    }

    /** Is a word of the vocabulary meant for a place here ("in Reading")? */
    boolean isPlainly(TokenCursor reading, int from, int to) {
        return to == from + 1
                && alsoWords.contains(reading.token(from).plain())
                && isAsked(reading, from, true)
                && gazetteer.resolve(reading.token(from).plain(), false, null).isPresent();
    }

    boolean isNamed(String word) {
        return !word.isEmpty() && !gazetteer.named(word).isEmpty();
    }

    /**
     * Places that the words left over may mean.
     *
     * @param isNearlyATopic words that are a slip of something in the vocabulary
     */
    List<Doubts.Offered> offered(TokenCursor reading, SpellingDictionary known, Predicate<String> isNearlyATopic) {
        List<Doubts.Offered> offered = new ArrayList<>();
        for (int at = 0; at < reading.size(); at++) {
            String word = reading.token(at).plain();
            if (alsoWords.contains(word)) {
                GazetteerPlace namesake =
                        gazetteer.named(word).stream().findFirst().orElse(null);
                if (namesake != null && namesake.size() >= SMALLEST_OFFERED && !isTakenForPlace(reading, at)) {
                    offered.add(new Doubts.Offered(reading.text(at, at + 1), namesake));
                }
            } else if (reading.isFree(at, at + 1) && !known.knows(word) && !isNearlyATopic.test(word)) {
                offerNearly(reading, at, offered);
            }
        }
        return offered;
    }

    private void offerNearly(TokenCursor reading, int at, List<Doubts.Offered> offered) {
        gazetteer.nearly(reading.token(at).plain(), 1).forEach(place -> {
            offered.add(new Doubts.Offered(reading.text(at, at + 1), place));
            reading.offer(at);
        });
    }

    private static boolean isTakenForPlace(TokenCursor reading, int at) {
        String text = reading.text(at, at + 1);
        return reading.chips().stream()
                .anyMatch(chip -> chip.what().equals("place") && chip.words().contains(text));
    }

    private Optional<PlaceAnswer> meant(TokenCursor reading, int from, int to, boolean welsh) {
        // As typed, for the apostrophe in St Ann's.
        String name = reading.text(from, to);
        boolean alsoAWord =
                to - from == 1 && alsoWords.contains(reading.token(from).plain());
        boolean withArticle = to - from == 2
                && ARTICLES.contains(reading.token(from).plain())
                && alsoWords.contains(reading.token(to - 1).plain());
        if (withArticle) {
            // "In the village", "in the Hope".
            return reading.startsWithCapital(to - 1)
                    ? gazetteer.resolve(name, false, welsh ? "wales" : null)
                    : Optional.empty();
        }
        boolean asked = isAsked(reading, from, alsoAWord);
        Optional<PlaceAnswer> found = gazetteer.resolve(name, asked && !alsoAWord, welsh ? "wales" : null);
        if (found.isEmpty() || asked || isOutwardCode(found.get())) {
            return found;
        }
        if (alsoAWord
                && NEVER_AFTER_IN.contains(reading.token(from).plain())
                && SURELY_BEFORE_A_PLACE.contains(reading.before(from))) {
            return found.filter(place -> capital(reading, from));
        }
        if (alsoAWord) {
            return found.filter(place -> capital(reading, from)
                    || lastAndAlone(reading, from) && !isWithArticle(reading, from) && isLarge(place));
        }
        return found.filter(place -> to - from > 1 || isLargeEnough(place) || lastAndAlone(reading, from));
    }

    /** "A cotton wick". */
    private static boolean isWithArticle(TokenCursor reading, int at) {
        return at > 1 && DETERMINERS.contains(reading.before(at - 1));
    }

    private boolean isLarge(PlaceAnswer place) {
        return gazetteer.find(place.typed()).stream().anyMatch(found -> found.size() >= SMALLEST_OFFERED);
    }

    private boolean isLargeEnough(@Nullable PlaceAnswer place) {
        return place != null
                && gazetteer.find(place.typed()).stream()
                        .anyMatch(found -> found.size() >= SMALLEST_UNASKED || found.isArea());
    }

    private static boolean isAsked(TokenCursor reading, int from, boolean alsoAWord) {
        String before = reading.before(from);
        if (!alsoAWord) {
            return BEFORE_A_PLACE.contains(before);
        }
        return SURELY_BEFORE_A_PLACE.contains(before)
                && !NEVER_AFTER_IN.contains(reading.token(from).plain());
    }

    private static boolean isOutwardCode(PlaceAnswer place) {
        return place.typed().matches("[A-Z]{1,2}[0-9][A-Z0-9]?( [0-9])?");
    }

    private static boolean lastAndAlone(TokenCursor reading, int at) {
        return at == reading.size() - 1 && at > 0 && !BEFORE_A_WORD.contains(reading.before(at));
    }

    private static boolean capital(TokenCursor reading, int at) {
        return at > 0 && reading.startsWithCapital(at);
    }
}
