package org.alongside.connection;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whether what stands in an address can be read: whole escapes, and UTF-8. Links are cut off in messages, in the middle of a letter. */
final class ReadableAddress {

    private ReadableAddress() {}

    static boolean isReadable(String path, @Nullable String query) {
        return isUtf8(path) && (query == null || isUtf8(query));
    }

    private static boolean isUtf8(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char letter = escaped.charAt(i);
            if (letter != '%') {
                bytes.put((byte) letter);
                continue;
            }
            int high = i + 2 < escaped.length() ? Character.digit(escaped.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(escaped.charAt(i + 2), 16);
            if (low < 0) {
                return false;
            }
            bytes.put((byte) (high * 16 + low));
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(bytes.flip());
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
