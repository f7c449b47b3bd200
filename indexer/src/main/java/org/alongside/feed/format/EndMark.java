package org.alongside.feed.format;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Appends a last line to a text. If a CSV parser finds it inside a cell, a quote was not closed, which the parser does not report. */
final class EndMark extends FilterReader {

    /** A Unicode noncharacter, which no text holds. */
    private static final String MARK = "\n\uFFFE\n";

    private int marked;

    EndMark(Reader text) {
        super(text);
    }

    static boolean isAt(String cell) {
        return cell.equals(MARK.strip());
    }

    static boolean isWithin(String cell) {
        return cell.endsWith(MARK) || cell.endsWith(MARK.stripTrailing());
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read >= 0 || marked == MARK.length()) {
            return read;
        }
        int more = Math.min(length, MARK.length() - marked);
        MARK.getChars(marked, marked + more, into, offset);
        marked += more;
        return more;
    }
}
