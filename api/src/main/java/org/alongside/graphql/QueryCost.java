package org.alongside.graphql;

import graphql.analysis.FieldComplexityEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;
import java.util.Set;

/**
 * What a query costs, in points: one for each object, ten for each question to the index, ten for counting facets, and whatever hangs on a
 * field with {@code first} as many times as it asks for. Plain values cost nothing. A page of 50 listings with all their parts and next
 * dates stays under the limit.
 */
final class QueryCost {

    private static final int QUESTION = 10;
    private static final Set<String> QUESTIONS =
            Set.of("Query.listings", "Query.listing", "Query.service", "Query.mapCells", "ListingConnection.facets");
    private static final Set<String> ONCE = Set.of("facets", "pageInfo", "place");
    private static final int MOST = 1_000_000;

    /** More is refused where it is asked for, and the refusal names it. */
    private static final int LARGEST_PAGE = 50;

    private QueryCost() {}

    static int of(FieldComplexityEnvironment field, int inside) {
        String parent = field.getParentType().getName();
        String name = field.getField().getName();
        if (parent.startsWith("__")) {
            return 0;
        }
        boolean isObject =
                GraphQLTypeUtil.unwrapAll(field.getFieldDefinition().getType()) instanceof GraphQLCompositeType;
        int own = QUESTIONS.contains(parent + "." + name) ? QUESTION : isObject ? 1 : 0;
        return (int) Math.min(MOST, ((long) own + inside) * times(field, parent, name));
    }

    /** What lies beside {@code edges} in a connection comes once, so the page's size counts at {@code edges}. */
    private static int times(FieldComplexityEnvironment field, String parent, String name) {
        FieldComplexityEnvironment above = field.getParentEnvironment();
        if (parent.endsWith("Connection")) {
            return ONCE.contains(name) || above == null ? 1 : first(above.getArguments());
        }
        boolean isConnection = field.getFieldDefinition().getType().toString().contains("Connection");
        return isConnection ? 1 : first(field.getArguments());
    }

    private static int first(Map<String, Object> arguments) {
        return arguments.get("first") instanceof Integer first ? Math.clamp(first, 1, LARGEST_PAGE) : 1;
    }
}
