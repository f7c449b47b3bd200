package org.alongside.graphql.limits;

import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the shape of a query costs, in points: one for each object, ten for each question to the index, ten for counting facets or map cells, and
 * what hangs on a field with {@code first} as many times as it asks for; of a results page, as often as it has hits at most. Plain values cost nothing. A page of 50 listings with all their
 * parts and next dates stays under the limit. What finding costs, which depends on words and filters, is added while it is found.
 *
 * <p>Counted over the normalised query, where fragments are written out: graphql-java's own calculator visits a fragment once only, however
 * often it is spread.
 */
final class QueryCost {

    private static final int QUESTION = 10;

    /** How many questions to the index a field makes. */
    private static final Map<String, Integer> QUESTIONS = Map.of(
            "Query.listings", 1,
            "Query.listing", 1,
            "Query.service", 1,
            "Query.mapCells", 1,
            "Query.suggestions", 1,
            "ListingConnection.facets", 1,
            "ListingConnection.mapCells", 1,
            // All lanes together, each of them, what is farther, the rest of the page, and what is open to anybody.
            "Query.resultsPage", 12,
            "ResultsPage.facets", 1,
            "ResultsPage.alternatives", 7);

    /** How many services stand in a field of a results page. */
    private static final Map<String, Integer> HITS = Map.of("ResultsPage.hits", 20, "ResultsPage.openAccess", 4);

    private static final String CONNECTION = "Connection";
    private static final long MOST = 1_000_000;

    /** More is refused where it is asked for, and the refusal names it. */
    private static final int LARGEST_PAGE = 50;

    private final GraphQLSchema schema;

    private QueryCost(GraphQLSchema schema) {
        this.schema = schema;
    }

    static int of(ExecutionContext context) {
        // Made once for a question: whoever fetches asks it again for what was selected.
        var operation = context.getNormalizedQueryTree().get();
        return (int) new QueryCost(context.getGraphQLSchema()).of(operation.getTopLevelFields());
    }

    private long of(List<ExecutableNormalizedField> fields) {
        return Math.min(MOST, fields.stream().mapToLong(this::of).sum());
    }

    private long of(ExecutableNormalizedField field) {
        String parent = field.getObjectTypeNames().iterator().next();
        if (parent.startsWith("__")) {
            return 0;
        }
        int questions = QUESTIONS.getOrDefault(parent + "." + field.getFieldName(), 0);
        boolean isObject = GraphQLTypeUtil.unwrapAll(field.getType(schema)) instanceof GraphQLCompositeType;
        long each = isObject && questions == 0 ? 1 : 0;
        long once = (long) questions * QUESTION;
        return Math.min(MOST, once + (each + of(field.getChildren())) * times(field, parent));
    }

    /** The size of a connection's page counts at {@code edges}: what lies beside them comes once. */
    private int times(ExecutableNormalizedField field, String parent) {
        Integer hits = HITS.get(parent + "." + field.getFieldName());
        if (hits != null) {
            return hits;
        }
        if (parent.endsWith(CONNECTION)) {
            return field.getFieldName().equals("edges") ? first(field.getParent()) : 1;
        }
        boolean isConnection =
                GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName().endsWith(CONNECTION);
        return isConnection ? 1 : first(field);
    }

    private static int first(@Nullable ExecutableNormalizedField field) {
        return field != null && field.getResolvedArguments().get("first") instanceof Integer first
                ? Math.clamp(first, 1, LARGEST_PAGE)
                : 1;
    }
}
