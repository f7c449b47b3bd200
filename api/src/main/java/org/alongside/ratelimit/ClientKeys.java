package org.alongside.ratelimit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Replaces addresses by keyed hashes, so that none is stored and nobody without the secret can recover one. */
final class ClientKeys {

    private static final String HASH = "HmacSHA256";

    /** One household is given 2^64 addresses of IPv6; the first eight bytes are the same for all of them. */
    private static final int HOUSEHOLD = 8;

    private final SecretKeySpec secret;

    /** @param secret empty: one that lives as long as this process */
    ClientKeys(String secret) {
        this.secret = new SecretKeySpec(
                secret.isEmpty() ? SecureRandom.getSeed(32) : secret.getBytes(StandardCharsets.UTF_8), HASH);
    }

    long of(Endpoint endpoint, String address) {
        try {
            Mac mac = Mac.getInstance(HASH);
            mac.init(secret);
            mac.update((byte) endpoint.ordinal());
            return ByteBuffer.wrap(mac.doFinal(household(address))).getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HASH, e);
        }
    }

    private static byte[] household(String address) {
        try {
            InetAddress parsed = InetAddress.ofLiteral(address);
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes;
        } catch (IllegalArgumentException noAddress) {
            // What a proxy told; a name is never looked up.
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }
}
