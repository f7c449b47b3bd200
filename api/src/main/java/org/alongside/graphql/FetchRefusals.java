package org.alongside.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.alongside.callers.GivenUpException;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Tells what went wrong while a field was fetched. */
@Component
class FetchRefusals extends DataFetcherExceptionResolverAdapter {

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        RefusedException refused =
                switch (failure) {
                    case RefusedException known -> known;
                    case GivenUpException givenUp -> Refusals.givenUp(givenUp);
                    default -> Refusals.internal(failure);
                };
        return refused.error(
                field.getExecutionStepInfo().getPath(), field.getField().getSourceLocation());
    }
}
