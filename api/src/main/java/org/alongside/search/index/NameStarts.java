package org.alongside.search.index;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.understanding.Words;

/**
 * The beginnings of the words of a name, as plain terms. A few typed letters are answered by looking terms up, on either engine, and never
 * by walking through all words that begin so.
 */
public final class NameStarts {

    /** Further letters are not compared. */
    private static final int LONGEST = 12;

    private static final int MOST_WORDS = 16;

    /** Before a beginning with which the whole name begins. */
    private static final String FIRST = "^";

    private NameStarts() {}

    /** What is indexed of the names of a group. */
    static Set<String> of(String name, String names) {
        Set<String> starts = new LinkedHashSet<>();
        // "Men's Shed" is found by "men" and by "mens".
        Stream.concat(
                        Words.plain(names).stream(),
                        Stream.of(Gazetteer.folded(names).split(" ")))
                .limit(2L * MOST_WORDS)
                .forEach(word -> add(starts, "", word));
        Words.plain(name).stream().findFirst().ifPresent(word -> add(starts, FIRST, word));
        return starts;
    }

    private static void add(Set<String> starts, String before, String word) {
        for (int end = 1; end <= Math.min(LONGEST, word.length()); end++) {
            starts.add(before + term(word.substring(0, end)));
        }
    }

    /** What to look up: each word begins some word of the name, in any order. */
    public static List<String> terms(List<String> words) {
        return words.stream().map(NameStarts::term).distinct().toList();
    }

    /** What to look up first: the name itself begins with the first word. */
    public static List<String> termsOfFirst(List<String> words) {
        return Stream.concat(
                        Stream.of(FIRST + term(words.getFirst())),
                        words.stream().skip(1).map(NameStarts::term))
                .distinct()
                .toList();
    }

    private static String term(String letters) {
        int end = Math.min(LONGEST, letters.length());
        // A surrogate pair stays whole.
        return letters.substring(0, Character.isHighSurrogate(letters.charAt(end - 1)) ? end - 1 : end);
    }
}
