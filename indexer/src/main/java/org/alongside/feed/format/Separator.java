package org.alongside.feed.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** The character between the columns of a file. Spreadsheets write another one in other countries. */
public enum Separator {
    COMMA(',', "commas"),
    SEMICOLON(';', "semicolons"),
    TAB('\t', "tabs"),
    BAR('|', "the sign |");

    private static final int LONGEST_HEADER = 64 * 1024;

    private final char sign;
    private final String name;

    Separator(char sign, String name) {
        this.sign = sign;
        this.name = name;
    }

    char sign() {
        return sign;
    }

    /** In words, for a message. */
    String inWords() {
        return name;
    }

    /** Has this line columns? */
    public static boolean isIn(String line) {
        return of(line).count(line) > 0;
    }

    /** Looks at the first line that is not empty, and puts it back. */
    static Separator of(BufferedReader text) throws IOException {
        text.mark(LONGEST_HEADER);
        char[] start = new char[LONGEST_HEADER - 1];
        int length = Math.max(0, text.read(start, 0, start.length));
        text.reset();
        return of(new String(start, 0, length)
                .lines()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse(""));
    }

    /** The one that stands most often outside quotes; a comma where there is none. */
    private static Separator of(String header) {
        return List.of(values()).stream()
                .max(Comparator.comparingLong((Separator one) -> one.count(header))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(COMMA);
    }

    private long count(String line) {
        return line.replaceAll("\"[^\"]*\"", "")
                .chars()
                .filter(letter -> letter == sign)
                .count();
    }
}
