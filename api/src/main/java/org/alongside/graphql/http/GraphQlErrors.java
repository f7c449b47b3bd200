package org.alongside.graphql.http;

import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.MissingRootTypeException;
import graphql.execution.NonNullableValueCoercedAsNullException;
import graphql.execution.UnknownOperationException;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.validation.ValidationError;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.graphql.ErrorClassificationCode;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.graphql.limits.GraphQlLimits;
import org.alongside.ratelimit.QueryCancelledException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every error its code, its location and its correction, and removes internal details. */
public final class GraphQlErrors {

    private static final Logger LOG = LoggerFactory.getLogger(GraphQlErrors.class);
    private static final int FRAMES = 12;
    private static final int LONGEST = 300;

    private GraphQlErrors() {}

    public static GraphQLError shown(GraphQLError error) {
        if (error.getExtensions() != null && error.getExtensions().get("code") != null) {
            return error;
        }
        ErrorCode refusal = refusalOf(error);
        if (refusal == ErrorCode.INTERNAL) {
            return internal(new IllegalStateException(String.valueOf(error.getErrorType())))
                    .error();
        }
        var shown = GraphQLError.newError()
                .message(plain(error.getMessage()))
                .errorType(ErrorClassificationCode.of(refusal))
                .extensions(new TreeMap<>(Map.of("code", refusal.name(), "mend", refusal.mend())));
        if (error.getLocations() != null) {
            shown.locations(error.getLocations());
        }
        List<?> path = error instanceof ValidationError wrong ? wrong.getQueryPath() : error.getPath();
        if (path != null && path.toString().length() <= LONGEST) {
            shown.path(List.copyOf(path));
        }
        return shown.build();
    }

    private static ErrorCode refusalOf(GraphQLError error) {
        return switch (error) {
            case InvalidSyntaxError ignored -> ErrorCode.SYNTAX;
            case BadFaithIntrospectionError ignored -> ErrorCode.INTROSPECTION_LIMIT;
            case ValidationError ignored -> ErrorCode.VALIDATION;
            case UnknownOperationException ignored -> ErrorCode.VALIDATION;
            case MissingRootTypeException ignored -> ErrorCode.VALIDATION;
            case CoercingParseValueException ignored -> ErrorCode.BAD_VARIABLE;
            case CoercingParseLiteralException ignored -> ErrorCode.BAD_VARIABLE;
            case NonNullableValueCoercedAsNullException ignored -> ErrorCode.BAD_VARIABLE;
            default -> ErrorCode.INTERNAL;
        };
    }

    /** Names of Java's classes mean nothing to the one who asked, who knows what they sent; the path stands beside. */
    private static String plain(String message) {
        String shown = message.replaceAll("(?s)'[A-Z]\\w*(?:Value|Reference|Field)\\{.*\\}'", "of this kind")
                .replaceFirst("^Validation error \\([^)]*\\) : ", "")
                .replaceAll("'(?:Linked|Tree|Hash|Immutable|Unmodifiable)*Map'", "an object")
                .replaceAll("'(?:Array|Linked|Immutable|Unmodifiable)*List'", "a list")
                .replaceAll("'(?:Big)?(?:Integer|Long)'", "a whole number")
                .replaceAll("'(?:BigDecimal|Double|Float)'", "a number");
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST) + " ...";
    }

    public static RefusedException givenUp(QueryCancelledException failure) {
        return failure.isTooDear()
                ? new RefusedException(
                        ErrorCode.COST_LIMIT,
                        "Finding this costs more than " + GraphQlLimits.ANYBODY.cost() + " points, which are allowed.")
                : tooLong();
    }

    public static RefusedException tooLong() {
        return new RefusedException(
                ErrorCode.TIME_LIMIT,
                "This took longer than " + GraphQlLimits.ANYBODY.time().toSeconds() + " seconds.");
    }

    /**
     * An internal failure. The log holds the stack trace under a number, and nothing of the request. Equal failures have the same number,
     * because the log writes each once a minute.
     */
    public static RefusedException internal(Throwable failure) {
        StringBuilder where = new StringBuilder();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            where.append(System.lineSeparator()).append(cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                where.append(System.lineSeparator()).append("  at ").append(frames[i]);
            }
        }
        String number = HexFormat.of().toHexDigits(where.toString().hashCode());
        LOG.error("GraphQL answer {} failed:{}", number, where);
        return new RefusedException(ErrorCode.INTERNAL, "Something went wrong on our side (" + number + ").");
    }
}
