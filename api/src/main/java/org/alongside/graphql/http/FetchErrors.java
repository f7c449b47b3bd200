package org.alongside.graphql.http;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.alongside.graphql.RefusedException;
import org.alongside.ratelimit.QueryCancelledException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Turns exceptions of data fetchers into GraphQL errors. */
@Component
class FetchErrors extends DataFetcherExceptionResolverAdapter {

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        RefusedException refused =
                switch (failure) {
                    case RefusedException known -> known;
                    case QueryCancelledException givenUp -> GraphQlErrors.givenUp(givenUp);
                    default -> GraphQlErrors.internal(failure);
                };
        return refused.error(
                field.getExecutionStepInfo().getPath(), field.getField().getSourceLocation());
    }
}
