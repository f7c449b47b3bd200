package org.alongside.ratelimit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one caller may cost in a minute, and how many questions are at work at once. Twenty points are about a millisecond of one core: a search
 * of the site costs some hundred, a long sentence near a place a few thousand. Generous: behind one address may be a whole library, or everybody of
 * one mobile network.
 *
 * @param pagePoints for searches, topics and networks of the site
 * @param questionPoints for {@code /graphql}
 * @param smallPoints for suggestions, pictures of the map and listings; each is a point
 * @param atWork questions at work at once, of site and {@code /graphql} together; 0: twice as many as cores. {@code /graphql} has half of them
 *     at most
 * @param ofOne questions of one caller at work at once, at one door
 * @param waits how long a question waits for its turn
 * @param page how long a page of the site is worked on
 * @param secret what addresses are hashed with. Empty: made at every start and kept nowhere; then each process counts by itself. Processes
 *     that shall count together are given the same one from outside
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
