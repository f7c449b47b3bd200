package org.alongside.backup.content;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Counts the rows of a table and sums their SHA-256 hashes: equal for equal rows, in whatever order a store gives them. */
public final class RowDigest {

    private static final int HASH = 32;

    private final MessageDigest sha256 = sha256();
    private BigInteger sum = BigInteger.ZERO;
    private long rows;
    private long bytes;

    /**
     * What a table holds.
     *
     * @param bytes of its lines, ends included
     * @param sha256 the sum of the hashes of its lines, modulo 2^256, 64 hexadecimal digits
     */
    public record Count(long rows, long bytes, String sha256) {}

    /** @param line without its end */
    public void add(byte[] line) {
        rows++;
        bytes += line.length + 1L;
        sum = sum.add(new BigInteger(1, sha256.digest(line))).mod(BigInteger.TWO.pow(8 * HASH));
    }

    long bytes() {
        return bytes;
    }

    public Count count() {
        return new Count(rows, bytes, hex());
    }

    private String hex() {
        String digits = sum.toString(16);
        return "0".repeat(2 * HASH - digits.length()) + digits;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
