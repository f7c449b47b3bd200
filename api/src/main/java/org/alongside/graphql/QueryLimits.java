package org.alongside.graphql;

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
import org.alongside.callers.Work;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses a query that is too large: its shape before it is compared with the schema, its cost before anything is fetched. */
@Component
class QueryLimits extends SimplePerformantInstrumentation {

    static final String COST = "cost";

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
        Limits limits = Limits.ANYBODY;
        switch (failure) {
            case ParseCancelledTooManyCharsException ignored ->
                throw new RefusedException(
                                Refusal.QUERY_TOO_LONG,
                                "A query may have at most " + limits.queryCharacters() + " characters.")
                        .abort();
            case ParseCancelledTooDeepException ignored ->
                throw new RefusedException(
                                Refusal.DEPTH_LIMIT, "A query may be at most " + limits.depth() + " levels deep.")
                        .abort();
            case ParseCancelledException ignored ->
                throw new RefusedException(
                                Refusal.TOKEN_LIMIT,
                                "A query may have at most " + limits.tokens() + " names, values and signs.")
                        .abort();
            default -> {}
        }
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables query, InstrumentationExecutionParameters parameters, InstrumentationState state) {
        try {
            new QueryMeasure(query.getDocument()).check(Limits.ANYBODY);
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
                    Work.check();
                    return fetcher.get(field);
                };
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext context = parameters.getExecutionContext();
        int cost = QueryCost.of(context);
        context.getGraphQLContext().put(COST, cost);
        if (cost > Limits.ANYBODY.cost()) {
            throw new RefusedException(
                            Refusal.COST_LIMIT,
                            "This query costs " + cost + " points; at most " + Limits.ANYBODY.cost() + " are allowed.")
                    .abort();
        }
        Work.spend(cost);
        return super.beginExecuteOperation(parameters, state);
    }
}
