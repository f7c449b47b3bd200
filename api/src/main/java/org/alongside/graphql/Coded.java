package org.alongside.graphql;

import graphql.ErrorClassification;
import graphql.GraphQLError;

/** Writes our code where graphql-java would write its own classification. */
record Coded(String code) implements ErrorClassification {

    static Coded of(Refusal refusal) {
        return new Coded(refusal.name());
    }

    @Override
    public Object toSpecification(GraphQLError error) {
        return code;
    }
}
