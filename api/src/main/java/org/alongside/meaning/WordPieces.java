package org.alongside.meaning;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Splits a text into the pieces of words that a BERT model knows (WordPiece): each word into the longest known beginnings. Written here, for
 * the library that does it needs 9 MB of native code.
 */
final class WordPieces {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s]");
    private static final Pattern ACCENT = Pattern.compile("\\p{Mn}+");
    private static final String INSIDE = "##";

    private final Map<String, Integer> ids;
    private final int most;

    /**
     * @param ids by piece; those inside a word begin with {@code ##}
     * @param most pieces of one text; the rest is not read
     */
    WordPieces(Map<String, Integer> ids, int most) {
        this.ids = ids;
        this.most = most;
    }

    /** The ids of a text, between those of its beginning and its end. */
    long[] ids(String text) {
        String plain = ACCENT.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
        LongStream words = WORD.matcher(plain)
                .results()
                .map(MatchResult::group)
                .flatMapToLong(this::piecesOf)
                .limit(most);
        return LongStream.concat(LongStream.concat(LongStream.of(id("[CLS]")), words), LongStream.of(id("[SEP]")))
                .toArray();
    }

    /** A word with a part that is unknown is unknown whole. */
    private LongStream piecesOf(String word) {
        LongStream.Builder pieces = LongStream.builder();
        for (int from = 0; from < word.length(); ) {
            int start = from;
            int end = IntStream.iterate(word.length(), to -> to > start, to -> to - 1)
                    .filter(to -> ids.containsKey(piece(word, start, to)))
                    .findFirst()
                    .orElse(start);
            if (end == start) {
                return LongStream.of(id("[UNK]"));
            }
            pieces.add(id(piece(word, start, end)));
            from = end;
        }
        return pieces.build();
    }

    private static String piece(String word, int from, int to) {
        return (from == 0 ? "" : INSIDE) + word.substring(from, to);
    }

    private long id(String piece) {
        return Objects.requireNonNull(ids.get(piece), piece);
    }
}
