package org.alongside.map;

import java.util.Optional;
import org.springframework.http.MediaType;

/**
 * A picture of the map as the source sent it.
 *
 * @param type read from its first bytes, not from the header of the answer
 */
record Picture(MediaType type, byte[] bytes) {

    private static final MediaType WEBP = MediaType.valueOf("image/webp");

    /** Empty unless it is a PNG, JPEG, WebP or GIF. A format that can hold a script (SVG, HTML) is refused. */
    static Optional<Picture> of(byte[] bytes) {
        if (starts(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n')) {
            return Optional.of(new Picture(MediaType.IMAGE_PNG, bytes));
        }
        if (starts(bytes, 0, 0xff, 0xd8, 0xff)) {
            return Optional.of(new Picture(MediaType.IMAGE_JPEG, bytes));
        }
        if (starts(bytes, 0, 'R', 'I', 'F', 'F') && starts(bytes, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of(new Picture(WEBP, bytes));
        }
        if (starts(bytes, 0, 'G', 'I', 'F', '8')) {
            return Optional.of(new Picture(MediaType.IMAGE_GIF, bytes));
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] bytes, int at, int... signature) {
        if (bytes.length < at + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((bytes[at + i] & 0xff) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
