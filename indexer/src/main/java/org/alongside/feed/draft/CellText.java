package org.alongside.feed.draft;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alongside.feed.row.FeedLimits;
import org.alongside.feed.row.FeedText;
import org.alongside.feed.row.Problem;

/** What no cell may hold, whatever its column. */
final class CellText {

    private static final Pattern ODD = Pattern.compile("[\\p{M}\\p{Cf}]");

    /** But for what joins emoji and the letters of scripts that need it, and what the flags of England, Scotland and Wales are made of. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "(?<=^|[\\p{IsLatin}\\p{IsGreek}\\p{IsCyrillic}\\p{Nd}\\p{P}\\s])[\\u200C\\u200D\\uFE00-\\uFE0E]"
                    + "|(?<!\\x{1F3F4}[\\x{E0020}-\\x{E007F}]{0,16})[\\x{E0001}-\\x{E007F}]"
                    + "|[\\p{Cf}&&[^\\u200C\\u200D\\x{E0001}-\\x{E007F}]]");

    /** No language puts more than three marks on a letter. */
    private static final Pattern PILED = Pattern.compile("(\\p{M}{3})\\p{M}+");

    private static final Pattern TOLD = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069]|\\p{M}{4}");

    private CellText() {}

    static Optional<Problem> fault(int row, String column, String value) {
        if (value.length() > FeedLimits.CELL) {
            return Optional.of(Problem.error(
                    row,
                    column,
                    "longer than " + FeedLimits.CELL + " characters",
                    "Shorten it; a quote that is never closed may have swallowed the rows below",
                    value));
        }
        for (int i = 0; i < value.length(); i++) {
            char at = value.charAt(i);
            if (at == FeedText.MALFORMED || isLoneSurrogate(value, i)) {
                return Optional.of(Problem.error(
                        row, column, "letters that are not valid UTF-8", "Save the file as UTF-8", around(value, i)));
            }
            if (Character.isISOControl(at) && at != '\n' && at != '\r' && at != '\t') {
                return Optional.of(Problem.error(
                        row,
                        column,
                        "an invisible control character (code " + (int) at + ")",
                        "Delete it and type the text again",
                        around(value, i)));
            }
        }
        return Optional.empty();
    }

    /** Without signs that hide, turn the text round or pile up on a letter: no two names that look alike should differ by them. */
    static String clean(String value) {
        if (!ODD.matcher(value).find()) {
            return value;
        }
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(value, Normalizer.Form.NFC))
                .replaceAll("");
        return PILED.matcher(visible).replaceAll("$1");
    }

    /** Its beginning: to the end of a sentence if one ends in the last half, else to the end of a word. */
    static String shortened(String value, int longest) {
        String start = value.substring(0, longest - 1);
        int sentence = Math.max(start.lastIndexOf(". "), Math.max(start.lastIndexOf("! "), start.lastIndexOf("? ")));
        if (sentence >= longest / 2) {
            return start.substring(0, sentence + 1);
        }
        int word = start.lastIndexOf(' ');
        int end = Character.isHighSurrogate(start.charAt(start.length() - 1)) ? start.length() - 1 : start.length();
        return start.substring(0, word > 0 ? word : end) + "…";
    }

    /** Soft hyphens and zero-width spaces are removed silently; characters that reverse or stack text are reported. */
    static boolean isSpoilt(String value, String clean) {
        return !value.equals(clean) && TOLD.matcher(value).find();
    }

    private static boolean isLoneSurrogate(String value, int i) {
        char at = value.charAt(i);
        if (Character.isHighSurrogate(at)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(at) && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private static String around(String value, int i) {
        return value.substring(Math.max(0, i - 20), Math.min(value.length(), i + 20));
    }
}
