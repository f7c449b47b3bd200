package org.alongside.callers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Times a minute that one caller may ask. Generous: behind one address may be a whole library, or everybody of one mobile network.
 *
 * @param pages searches, topics and networks of the site
 * @param questions to {@code /graphql}
 * @param secret what addresses are hashed with. Empty: made at every start and kept nowhere; then each process counts by itself. Processes
 *     that shall count together are given the same one from outside
 */
@ConfigurationProperties("alongside.limits")
public record CallerLimits(
        @DefaultValue("300") int pages,
        @DefaultValue("600") int questions,
        @DefaultValue("") String secret) {}
