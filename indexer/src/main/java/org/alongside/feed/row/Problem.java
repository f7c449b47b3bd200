package org.alongside.feed.row;

import org.jspecify.annotations.Nullable;

/**
 * A problem of a file, with its correction.
 *
 * @param row as a spreadsheet counts: the header is 1; in JSON the number of the service or feature; 0 is the whole file
 * @param column our name for it, {@code (row)} or {@code (file)}
 * @param value the content of the cell, shortened
 */
public record Problem(
        Severity severity,
        int row,
        String column,
        String reason,
        String mend,
        @Nullable String value) {

    public static final String WHOLE_ROW = "(row)";
    private static final String WHOLE_FILE = "(file)";
    private static final int LONGEST_VALUE = 60;

    /** An error keeps its service out; a warning lets it in. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public Problem {
        value = value == null || value.isEmpty() ? null : shortened(value);
    }

    public static Problem error(int row, String column, String reason, String mend, @Nullable String value) {
        return new Problem(Severity.ERROR, row, column, reason, mend, value);
    }

    public static Problem warning(int row, String column, String reason, String mend, @Nullable String value) {
        return new Problem(Severity.WARNING, row, column, reason, mend, value);
    }

    /** With a file that cannot be used at all. */
    public static Problem ofFile(String reason, String mend) {
        return error(0, WHOLE_FILE, reason, mend, null);
    }

    public static Problem noteOnFile(String reason, String mend) {
        return warning(0, WHOLE_FILE, reason, mend, null);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One or two lines for a terminal. */
    public String asText() {
        String where = row == 0 ? column : "row " + row + ", " + column;
        String what = value == null ? "" : " (it says: " + value + ")";
        return where + ": " + reason + what + ". " + mend + ".";
    }

    /** Control characters could play tricks on a terminal or a log. */
    private static String shortened(String value) {
        String start = value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
        return start.replaceAll("[\\p{Cntrl}\\p{Cs}\\p{Cn}]", "·");
    }
}
