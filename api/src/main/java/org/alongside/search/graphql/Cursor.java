package org.alongside.search.graphql;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.listing.draft.DraftJson;
import org.alongside.search.ListingQuery;

/**
 * The position of a listing in the answer to one question, as opaque text. It holds a hash of position, conditions and order, so a cursor of
 * another question is refused. It protects no secret: a forged cursor reads a page that anybody may read.
 */
final class Cursor {

    private static final int CHECK_BYTES = 12;
    private static final int LENGTH = 22;

    private Cursor() {}

    /** @param position from 0 */
    static String write(int position, ListingQuery query) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + CHECK_BYTES);
        bytes.putInt(position).put(check(position, query));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** @throws RefusedException for a cursor of another question, or one beyond the last page */
    static int read(String cursor, ListingQuery query) {
        if (cursor.length() != LENGTH || !cursor.matches("[A-Za-z0-9_-]+")) {
            throw bad();
        }
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
        int position = bytes.getInt();
        byte[] check = new byte[CHECK_BYTES];
        bytes.get(check);
        if (position < 0 || !Arrays.equals(check, check(position, query))) {
            throw bad();
        }
        if (position >= ListingQuery.DEEPEST) {
            throw new RefusedException(
                    ErrorCode.PAGE_LIMIT, "after", "only the first 10,000 listings can be paged through");
        }
        return position;
    }

    private static byte[] check(int position, ListingQuery query) {
        String hash = DraftJson.hash(
                "cursor", Integer.toString(position), query.bare().toString());
        return Arrays.copyOf(HexFormat.of().parseHex(hash), CHECK_BYTES);
    }

    private static RefusedException bad() {
        return new RefusedException(ErrorCode.BAD_CURSOR, "after", "this is not a cursor of this question");
    }
}
