package org.alongside.understanding.times;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.alongside.place.EditDistance;

/** What was typed in lower case without accents, slips of day names mended, each letter with its place in what was typed. */
final class TypedText {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int SHORTEST_SLIP = 5;
    private static final int LONG_ENOUGH_FOR_TWO = 8;

    private final String text;
    private final List<Integer> places;
    private final Set<String> words;
    private final BitSet used = new BitSet();

    private TypedText(String text, List<Integer> places) {
        this.text = text;
        this.places = places;
        this.words = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    /** @param isKnown words of the directory and its vocabulary, which are no slips */
    static TypedText of(String typed, Predicate<String> isKnown) {
        String folded = folded(typed);
        StringBuilder text = new StringBuilder();
        List<Integer> places = new ArrayList<>();
        Matcher words = WORD.matcher(folded);
        int at = 0;
        while (words.find()) {
            append(text, places, folded.substring(at, words.start()), at, words.start());
            append(text, places, mended(words.group(), isKnown), words.start(), words.end());
            at = words.end();
        }
        append(text, places, folded.substring(at), at, folded.length());
        places.add(typed.length());
        return new TypedText(text.toString(), places);
    }

    private static void append(StringBuilder text, List<Integer> places, String part, int from, int to) {
        for (int i = 0; i < part.length(); i++) {
            places.add(Math.min(from + i, Math.max(from, to - 1)));
        }
        text.append(part);
    }

    /** Letter by letter, so that every place stays where it was. */
    private static String folded(String typed) {
        StringBuilder folded = new StringBuilder(typed.length());
        typed.chars()
                .forEach(letter -> folded.append(
                        letter < 128
                                ? Character.toLowerCase((char) letter)
                                : letter == '’' ? '\'' : letter == '–' ? '-' : base((char) letter)));
        return folded.toString();
    }

    private static char base(char letter) {
        return Character.isSurrogate(letter)
                ? letter
                : Character.toLowerCase(Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0));
    }

    private static String mended(String word, Predicate<String> isKnown) {
        if (word.length() < SHORTEST_SLIP
                || TimeLexicon.words("day").contains(word)
                || TimeLexicon.words("part").contains(word)
                || TimeLexicon.words("no-slip").contains(word)
                || isKnown.test(word)) {
            return word;
        }
        return TimeLexicon.words("day-slip").stream()
                .filter(name -> name.charAt(0) == word.charAt(0) && isSlip(word, name))
                .findFirst()
                .orElse(word);
    }

    private static boolean isSlip(String word, String name) {
        int most = name.length() > LONG_ENOUGH_FOR_TWO && name.endsWith("day") ? 2 : 1;
        return EditDistance.between(word, name, most) <= most
                && word.charAt(word.length() - 1) == name.charAt(name.length() - 1);
    }

    String text() {
        return text;
    }

    Matcher matcher(Pattern pattern) {
        return pattern.matcher(text);
    }

    /** Has it a last word of these groups? If not, their patterns need not be tried. */
    boolean hasAny(String... groups) {
        return Arrays.stream(groups).anyMatch(group -> !Collections.disjoint(words, TimeLexicon.lastWords(group)));
    }

    boolean hasFigures() {
        return text.chars().anyMatch(Character::isDigit);
    }

    /** Stands it right after something that was read? */
    boolean followsUsed(int at) {
        int before = at - 1;
        while (before >= 0 && " ,:".indexOf(text.charAt(before)) >= 0) {
            before--;
        }
        return before >= 0 && used.get(before);
    }

    boolean isFree(int from, int to) {
        int next = used.nextSetBit(from);
        return next < 0 || next >= to;
    }

    void use(int from, int to) {
        used.set(from, to);
    }

    /** Does a free stretch of text begin or end here: at a comma, or at either end? */
    boolean startsAt(int at) {
        return text.substring(0, at).isBlank()
                || text.substring(0, at).stripTrailing().matches("(?s).*[,;:.!?(/-]");
    }

    boolean endsAt(int at) {
        return text.substring(at).isBlank() || text.substring(at).stripLeading().matches("(?s)[,;:.!?)/-].*");
    }

    /** The word after; empty at the end. */
    String wordAfter(int at) {
        Matcher words = WORD.matcher(text);
        return words.find(at) ? words.group() : "";
    }

    /** The word before; empty at the beginning. */
    String wordBefore(int at) {
        Matcher words = WORD.matcher(text.substring(0, at));
        String last = "";
        while (words.find()) {
            last = words.group();
        }
        return last;
    }

    int typedFrom(int at) {
        return places.get(at);
    }

    int typedTo(int to) {
        return places.get(to - 1) + 1;
    }
}
