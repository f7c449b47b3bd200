package org.alongside.bench.contender;

import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.alongside.search.ListingQuery;

/** Asks for suggestions after each typed letter. */
public record Typing(String name, ToIntFunction<String> suggest) implements Contender {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    /** The first letters, {@value #SHORTEST} to {@value #LONGEST}, of the words of these questions. */
    public static List<ListingQuery> letters(List<ListingQuery> questions) {
        return questions.stream()
                .map(question -> question.words().toLowerCase(Locale.ROOT).split(" ", 2)[0])
                .filter(word -> word.length() >= SHORTEST)
                .map(word -> ListingQuery.of(word.substring(
                        0, SHORTEST + Math.floorMod(word.hashCode(), Math.min(LONGEST, word.length()) - SHORTEST + 1))))
                .toList();
    }

    @Override
    public long ask(ListingQuery letters) {
        return suggest.applyAsInt(letters.words());
    }

    @Override
    public Answer answer(ListingQuery letters) {
        throw new UnsupportedOperationException("suggestions are not counted");
    }
}
