package org.alongside.graphql.limits;

import java.time.Duration;

/**
 * What one question may ask of us. The public schema is open to anybody, so the numbers are small; {@code /explorer} shows them.
 *
 * @param bodyBytes of the request as sent
 * @param queryCharacters of the query text
 * @param tokens names, numbers, texts and punctuation of the query; comments and blanks have their own bound
 * @param depth fields inside fields: a connection takes two levels, {@code edges} and {@code node}, so that a listing's parts
 *     ({@code listings edges node place point latitude}) lie at six and the days of a rhythm at seven. Below {@code __schema} and
 *     {@code __type} levels are not counted; graphql-java has its own bound there
 * @param fields with fragments counted wherever they are spread
 * @param rootRepeats how often one field of {@code Query} may be asked for under different names
 * @param errors how many mistakes in a query are told at once
 * @param cost points, see {@link QueryCost}
 */
public record GraphQlLimits(
        int bodyBytes,
        int queryCharacters,
        int tokens,
        int blanks,
        int depth,
        int fields,
        int aliases,
        int rootRepeats,
        int directives,
        int errors,
        int cost,
        Duration time) {

    public static final GraphQlLimits ANYBODY =
            new GraphQlLimits(32 * 1024, 15_000, 1_000, 15_000, 8, 300, 15, 5, 10, 3, 10_000, Duration.ofSeconds(3));
}
