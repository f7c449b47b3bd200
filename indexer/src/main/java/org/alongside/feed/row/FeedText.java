package org.alongside.feed.row;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes as text, up to a limit. Malformed bytes become {@link #MALFORMED}, which no text contains, so that the row can be reported.
 */
public final class FeedText {

    /** A Unicode noncharacter. */
    public static final char MALFORMED = '\uFFFF';

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    /** What spreadsheets on Windows write when they save "CSV (comma delimited)". */
    public static final Charset WINDOWS = Charset.forName("windows-1252");

    private FeedText() {}

    /** UTF-8; or {@link #WINDOWS} where letters beyond ASCII are there and none of them is UTF-8. */
    public static Charset charsetOf(InputStream bytes) throws IOException {
        Reader text = decode(bytes, StandardCharsets.UTF_8);
        char[] part = new char[8192];
        boolean malformed = false;
        for (int read = text.read(part); read >= 0; read = text.read(part)) {
            for (int i = 0; i < read; i++) {
                if (part[i] > 127 && part[i] != MALFORMED) {
                    return StandardCharsets.UTF_8;
                }
                malformed |= part[i] == MALFORMED;
            }
        }
        return malformed ? WINDOWS : StandardCharsets.UTF_8;
    }

    public static Reader decode(InputStream bytes, Charset charset) throws IOException {
        Reader text = new InputStreamReader(
                new Bounded(bytes),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE)
                        .replaceWith(String.valueOf(MALFORMED)));
        PushbackReader start = new PushbackReader(text, 1);
        int first = start.read();
        if (first >= 0 && first != BYTE_ORDER_MARK) {
            start.unread(first);
        }
        return start;
    }

    private static final class Bounded extends FilterInputStream {

        private long left = FeedLimits.BYTES;

        Bounded(InputStream bytes) {
            super(bytes);
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = super.read(into, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new UnreadableFeedException(
                        "the file is larger than " + FeedLimits.BYTES / 1024 / 1024 + " MB", FeedLimits.IN_PARTS);
            }
        }
    }
}
