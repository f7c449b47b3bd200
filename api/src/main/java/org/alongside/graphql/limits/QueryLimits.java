package org.alongside.graphql.limits;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.language.Document;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.DataFetcher;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.ratelimit.RequestBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a query that is too large: its shape before it is compared with the schema, its cost before anything is fetched. */
@Component
public class QueryLimits extends SimplePerformantInstrumentation {

    public static final String COST = "cost";

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, InstrumentationState state) {
        return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
            if (failure != null) {
                refuse(failure);
            }
        });
    }

    private static void refuse(Throwable failure) {
        GraphQlLimits limits = GraphQlLimits.ANYBODY;
        switch (failure) {
            case ParseCancelledTooManyCharsException ignored ->
                throw new RefusedException(
                                ErrorCode.QUERY_TOO_LONG,
                                "A query may have at most " + limits.text().characters() + " characters.")
                        .abort();
            case ParseCancelledTooDeepException ignored ->
                throw new RefusedException(
                                ErrorCode.DEPTH_LIMIT, "A query may be at most " + limits.depth() + " levels deep.")
                        .abort();
            case ParseCancelledException ignored ->
                throw new RefusedException(
                                ErrorCode.TOKEN_LIMIT,
                                "A query may have at most " + limits.text().tokens() + " names, values and signs.")
                        .abort();
            default -> {}
        }
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables query, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        try {
            new QueryMeasure(query.getDocument()).check(GraphQlLimits.ANYBODY);
        } catch (RefusedException e) {
            throw e.abort();
        }
        return query;
    }

    /** Nothing more is fetched once the time is over. What is read from an object at once takes none. */
    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher, InstrumentationFieldFetchParameters parameters, InstrumentationState state) {
        return parameters.isTrivialDataFetcher()
                ? fetcher
                : field -> {
                    RequestBudget.check();
                    return fetcher.get(field);
                };
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        int cost = QueryCost.of(context);
        context.getGraphQLContext().put(COST, cost);
        if (cost > GraphQlLimits.ANYBODY.cost()) {
            throw new RefusedException(
                            ErrorCode.COST_LIMIT,
                            "This query costs " + cost + " points; at most " + GraphQlLimits.ANYBODY.cost()
                                    + " are allowed.")
                    .abort();
        }
        RequestBudget.spend(cost);
        return super.beginExecuteOperation(parameters, state);
    }
}
