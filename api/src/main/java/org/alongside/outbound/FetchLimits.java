package org.alongside.outbound;

import java.time.Duration;

/**
 * What one answer may cost us.
 *
 * @param bytes of the body
 * @param time from asking to the last byte, redirects and names included
 */
public record FetchLimits(int bytes, Duration time) {

    public FetchLimits {
        if (bytes < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("an answer needs some bytes and some time");
        }
    }
}
