package org.alongside.feed.row;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads bytes as UTF-8 text, up to a limit. Malformed bytes become {@link #MALFORMED}, which no text contains, so that the row can be
 * reported.
 */
public final class FeedText {

    /** A Unicode noncharacter. */
    public static final char MALFORMED = '\uFFFF';

    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private FeedText() {}

    public static Reader decode(InputStream bytes) throws IOException {
        Reader text = new InputStreamReader(
                new Bounded(bytes),
                StandardCharsets.UTF_8
                        .newDecoder()
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
