package org.alongside.graphql;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.stereotype.Component;

/** Tells what went wrong while a field was fetched. */
@Component
class FetchRefusals extends DataFetcherExceptionResolverAdapter {

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment field) {
        RefusedException refused = failure instanceof RefusedException known ? known : Refusals.internal(failure);
        return refused.error(
                field.getExecutionStepInfo().getPath(), field.getField().getSourceLocation());
    }
}
