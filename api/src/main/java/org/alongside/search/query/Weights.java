package org.alongside.search.query;

import org.alongside.search.Lane;
import org.alongside.search.index.ListingFields;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What counts in the order called "best", for an operator to set under {@code alongside.search.weights}:
 *
 * <pre>score = words × (1 + nearness × e^(-metres / fades-over-metres)) × (1 + trust × e^(-days since the last check / trust-fades-over-days))</pre>
 *
 * <p>Words: what each of them is worth by its tier, see {@link WordPredicates}. Nearness: only in the lane {@link Lane#NEAR} of a point. Trust:
 * no more than its cap, so it only tells between listings that match about as well and lie about as near. Without words, listings go by
 * distance, then by the last check, then by the next date.
 *
 * @param nearness what the very spot adds, as a share of the score of the words
 * @param fadesOverMetres where that has fallen to about a third
 * @param trust what a check today adds, as a share of the score; never more
 * @param trustFadesOverDays where that has fallen to about a third
 * @param ofOneOrganisation how many of the first ten may be run by one organisation that was not asked for
 */
@ConfigurationProperties("alongside.search.weights")
public record Weights(
        @DefaultValue("0.6") double nearness,
        @DefaultValue("8000") double fadesOverMetres,
        @DefaultValue("0.05") double trust,
        @DefaultValue("365") double trustFadesOverDays,
        @DefaultValue("3") int ofOneOrganisation) {

    public double nearness(double metres) {
        return 1 + nearness * Math.exp(-metres / fadesOverMetres);
    }

    /** @param checkedDay since 1970; {@link ListingFields#NEVER_CHECKED} without a check */
    public double trust(long checkedDay, long today) {
        return 1 + trust * Math.exp(-Math.abs(today - checkedDay) / trustFadesOverDays);
    }
}
