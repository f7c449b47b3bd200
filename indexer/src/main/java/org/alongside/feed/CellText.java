package org.alongside.feed;

import java.util.Optional;

/** What no cell may hold, whatever its column. */
final class CellText {

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
