package org.alongside.graphql.limits;

import java.time.Duration;

/**
 * Limits of one request to {@code /graphql}. The schema is public, so the numbers are small; {@code /explorer} shows them.
 *
 * @param bodyBytes bytes of the request body
 * @param text limits of the query's text
 * @param depth levels of nested fields. A connection takes two levels, {@code edges} and {@code node}, so a listing's latitude
 *     ({@code listings edges node place point latitude}) lies at six and the days of a rhythm at seven. Levels below {@code __schema} and
 *     {@code __type} are not counted; graphql-java bounds those
 * @param fields counted in each fragment wherever it is spread
 * @param rootRepeats how often one field of {@code Query} may be selected under different aliases
 * @param errors the most errors reported for one query
 * @param cost in points, see {@link QueryCost}
 */
public record GraphQlLimits(
        int bodyBytes,
        Text text,
        int depth,
        int fields,
        int aliases,
        int rootRepeats,
        int directives,
        int errors,
        int cost,
        Duration time) {

    /**
     * Limits of a query's text.
     *
     * @param tokens names, numbers, strings and punctuation
     * @param blanks tokens of white space, and comments
     */
    public record Text(int characters, int tokens, int blanks) {}

    /** The limits for every caller. */
    public static final GraphQlLimits ANYBODY = new GraphQlLimits(
            32 * 1024, new Text(15_000, 1_000, 15_000), 8, 300, 15, 5, 10, 3, 10_000, Duration.ofSeconds(3));
}
