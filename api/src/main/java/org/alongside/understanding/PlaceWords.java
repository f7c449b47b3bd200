package org.alongside.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.PlaceAnswer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place among the words. A name that is also a word (Reading, Bath, Hope, Deal) is a place only after "in" or "near", with a
 * capital letter, or as the last word; elsewhere, and where a name is misspelt, it is offered and not assumed. A name of several words or an
 * outward code is a place anywhere.
 */
final class PlaceWords {

    private static final int LONGEST_NAME = 5;

    /** People live there; nobody who types a word means a hamlet of that name, but as the last word. */
    private static final int SMALLEST_UNASKED = 1_500;

    private static final int SMALLEST_OFFERED = 8_000;

    private static final Set<String> BEFORE_A_PLACE = Set.of(
            "in", "near", "around", "at", "from", "nr", "yn", "ym", "yng", "ger", "o", "i", "outside", "by", "wrth");

    /** Before a name that is also a word only these tell: "by rugby", "at sale" and "o hope" do not. */
    private static final Set<String> SURELY_BEFORE_A_PLACE =
            Set.of("in", "near", "around", "nr", "yn", "ym", "yng", "ger", "outside");

    /** After these a last word is no place: "help to bury", "a deal". */
    private static final Set<String> BEFORE_A_WORD = Set.of(
            "to", "a", "an", "the", "my", "of", "for", "and", "or", "with", "no", "some", "hot", "warm", "book", "play",
            "on", "lost", "losing", "without");

    /** "In March" is a month, "in hope of" a hope. */
    private static final Set<String> NEVER_AFTER_IN = Set.of("march", "hope");

    private final Gazetteer gazetteer;
    private final SpellingDictionary known;
    private final Set<String> alsoWords;

    PlaceWords(Gazetteer gazetteer, SpellingDictionary known) {
        this.gazetteer = gazetteer;
        this.known = known;
        this.alsoWords = WordList.read("words-that-are-also-places.txt");
    }

    /** The first place that is meant, its words taken out, with the "in" or "near" before it. */
    Optional<PlaceAnswer> read(TokenCursor reading, boolean welsh) {
        for (int from = 0; from < reading.size(); from++) {
            for (int to = Math.min(reading.size(), from + LONGEST_NAME); to > from; to--) {
                Optional<PlaceAnswer> place =
                        reading.isFree(from, to) ? meant(reading, from, to, welsh) : Optional.empty();
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

    /** Is a word of the vocabulary meant for a place here ("in Reading")? */
    boolean isPlainly(TokenCursor reading, int from, int to) {
        return to == from + 1
                && alsoWords.contains(reading.token(from).plain())
                && isAsked(reading, from, true)
                && gazetteer.resolve(reading.token(from).plain(), false, null).isPresent();
    }

    /**
     * Places that the words left over may mean.
     *
     * @param isNearlyATopic words that are a slip of something in the vocabulary
     */
    List<ParsedQuery.Offered> offered(TokenCursor reading, Predicate<String> isNearlyATopic) {
        List<ParsedQuery.Offered> offered = new ArrayList<>();
        for (int at = 0; at < reading.size(); at++) {
            String word = reading.token(at).plain();
            if (alsoWords.contains(word)) {
                GazetteerPlace namesake =
                        gazetteer.named(word).stream().findFirst().orElse(null);
                if (namesake != null && namesake.size() >= SMALLEST_OFFERED && !isTakenForPlace(reading, at)) {
                    offered.add(new ParsedQuery.Offered(reading.text(at, at + 1), namesake));
                }
            } else if (reading.isFree(at, at + 1) && !known.knows(word) && !isNearlyATopic.test(word)) {
                offerNearly(reading, at, offered);
            }
        }
        return offered;
    }

    private void offerNearly(TokenCursor reading, int at, List<ParsedQuery.Offered> offered) {
        gazetteer.nearly(reading.token(at).plain(), 1).forEach(place -> {
            offered.add(new ParsedQuery.Offered(reading.text(at, at + 1), place));
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
        boolean asked = isAsked(reading, from, alsoAWord);
        Optional<PlaceAnswer> found = gazetteer.resolve(name, asked && !alsoAWord, welsh ? "wales" : null);
        if (found.isEmpty() || asked || isOutwardCode(found.get())) {
            return found;
        }
        if (alsoAWord) {
            return found.filter(place -> lastAndAlone(reading, from) || capital(reading, from));
        }
        return found.filter(place -> to - from > 1 || isLargeEnough(place) || lastAndAlone(reading, from));
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
        return place.typed().matches("[A-Z]{1,2}[0-9][A-Z0-9]?");
    }

    private static boolean lastAndAlone(TokenCursor reading, int at) {
        return at == reading.size() - 1 && at > 0 && !BEFORE_A_WORD.contains(reading.before(at));
    }

    private static boolean capital(TokenCursor reading, int at) {
        return at > 0 && reading.startsWithCapital(at);
    }
}
