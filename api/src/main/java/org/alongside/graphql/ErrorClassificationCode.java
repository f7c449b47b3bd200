package org.alongside.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;

/** Writes our code where graphql-java would write its own classification. */
public record ErrorClassificationCode(String code) implements ErrorClassification {

    public static ErrorClassificationCode of(ErrorCode refusal) {
        return new ErrorClassificationCode(refusal.name());
    }

    @Override
    public Object toSpecification(GraphQLError error) {
        return code;
    }
}
