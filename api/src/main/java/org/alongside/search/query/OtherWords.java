package org.alongside.search.query;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.understanding.ParsedQuery;

/**
 * All other words for one thing, in as few clauses as find the same.
 *
 * @param words stems of which an engine looks for any at once
 * @param phrases in several stems; none of them holds a word or another phrase, which finds all that it finds
 */
record OtherWords(List<String> words, List<List<String>> phrases) {

    static OtherWords of(ParsedQuery.Part part, boolean clinical) {
        Set<List<String>> all = part.otherWords().stream()
                .filter(other -> other.clinical() == clinical)
                .map(ParsedQuery.OtherWords::stems)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new OtherWords(
                all.stream()
                        .filter(stems -> stems.size() == 1)
                        .map(List::getFirst)
                        .toList(),
                all.stream()
                        .filter(stems -> stems.size() > 1 && !holdsAny(stems, all))
                        .toList());
    }

    private static boolean holdsAny(List<String> stems, Set<List<String>> others) {
        return IntStream.range(0, stems.size()).anyMatch(from -> IntStream.rangeClosed(from + 1, stems.size())
                .filter(to -> to - from < stems.size())
                .anyMatch(to -> others.contains(stems.subList(from, to))));
    }

    /** How many clauses it makes of each field. */
    int clauses() {
        return (words.isEmpty() ? 0 : 1) + phrases.size();
    }
}
