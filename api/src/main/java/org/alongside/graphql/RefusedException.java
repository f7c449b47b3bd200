package org.alongside.graphql;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.execution.ResultPath;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A question is refused; its message is written for the one who asked. */
public final class RefusedException extends RuntimeException {

    private final ErrorCode refusal;
    private final @Nullable String field;
    private final Map<String, Object> choices;

    /** @param field the argument that is wrong, as a path: {@code filters.age} */
    public RefusedException(ErrorCode refusal, @Nullable String field, String message) {
        this(refusal, field, message, Map.of());
    }

    /** @param choices what would do instead, as further extensions of the error */
    public RefusedException(ErrorCode refusal, @Nullable String field, String message, Map<String, Object> choices) {
        super(message);
        this.refusal = refusal;
        this.field = field;
        this.choices = Map.copyOf(choices);
    }

    public RefusedException(ErrorCode refusal, String message) {
        this(refusal, null, message);
    }

    /** What is made from an argument; where that refuses it, a refusal that names the argument. */
    public static <T> T naming(String field, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException e) {
            throw new RefusedException(ErrorCode.BAD_INPUT, field, String.valueOf(e.getMessage()));
        }
    }

    public ErrorCode refusal() {
        return refusal;
    }

    /** Of the whole question. */
    public GraphQLError error() {
        return GraphQLError.newError()
                .message(message())
                .errorType(ErrorClassificationCode.of(refusal))
                .extensions(extensions())
                .build();
    }

    /** Of one field. */
    public GraphQLError error(ResultPath path, @Nullable SourceLocation location) {
        return GraphQLError.newError()
                .message(message())
                .errorType(ErrorClassificationCode.of(refusal))
                .extensions(extensions())
                .path(path)
                .locations(location == null ? List.of() : List.of(location))
                .build();
    }

    /** For graphql-java, which then runs nothing. */
    public AbortExecutionException abort() {
        return new AbortExecutionException(List.of(error()));
    }

    private Map<String, Object> extensions() {
        Map<String, Object> extensions = new TreeMap<>(Map.of("code", refusal.name(), "mend", refusal.mend()));
        if (field != null) {
            extensions.put("field", field);
        }
        extensions.putAll(choices);
        return extensions;
    }

    private String message() {
        String message = String.valueOf(getMessage());
        if (field == null) {
            return message;
        }
        String name = field.substring(field.lastIndexOf('.') + 1);
        return message.startsWith(name + " ") ? field + message.substring(name.length()) : field + ": " + message;
    }
}
