package org.alongside.danger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as words that do not depend on how somebody types: no case, accents or apostrophes, and no letter three times in a row. */
final class PlainText {

    private static final Pattern MARKS = Pattern.compile("[\\p{M}\\p{Cf}'’‘`´]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    /** "don t" and "i m" are "dont" and "im". */
    private static final Pattern PARTED = Pattern.compile("\\b(\\w*n) (t)\\b|\\b(i) (m|ve|ll|d)\\b");

    private PlainText() {}

    /** "I DON'T wanna" is "i", "dont", "wanna". */
    static List<String> words(String text, int most) {
        String letters = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String spaced = GAPS.matcher(DRAWN_OUT.matcher(letters).replaceAll("$1"))
                .replaceAll(" ")
                .strip();
        String joined = PARTED.matcher(spaced).replaceAll("$1$2$3$4");
        List<String> words = new ArrayList<>();
        for (String word : joined.split(" ", most + 1)) {
            if (!word.isEmpty() && words.size() < most) {
                words.add(word);
            }
        }
        return words;
    }
}
