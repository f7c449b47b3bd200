package org.alongside.ratelimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller may cost in a minute, and how many requests run at once. Twenty points are about a millisecond of one core. A search of
 * the site costs some hundred points, a long sentence near a place a few thousand. The limits are generous: a library or a mobile network
 * may share one address.
 *
 * @param pagePoints for searches, topics and networks of the site
 * @param questionPoints for {@code /graphql}
 * @param smallPoints for suggestions, map tiles and listings; each costs one point
 * @param atWork requests that run at once, of site and {@code /graphql} together; 0 is twice the number of cores. {@code /graphql} gets at
 *     most half
 * @param ofOne requests of one caller that run at once, at one endpoint
 * @param waits how long a request waits for a place
 * @param page how long a page of the site may take
 * @param secret the key addresses are hashed with. Empty: a new one at each start, so each process counts by itself. Processes that count
 *     together need the same one
 */
@ConfigurationProperties("alongside.limits")
public record RateLimits(
        @DefaultValue("300000") int pagePoints,
        @DefaultValue("150000") int questionPoints,
        @DefaultValue("3000") int smallPoints,
        @DefaultValue("0") int atWork,
        @DefaultValue("2") int ofOne,
        @DefaultValue("2s") Duration waits,
        @DefaultValue("8s") Duration page,
        @DefaultValue("") String secret) {

    int places() {
        return atWork > 0 ? atWork : 2 * Runtime.getRuntime().availableProcessors();
    }
}
