package org.alongside.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;

/** Dates and times as ISO 8601 writes them. */
public final class IsoScalars {

    /** Four digits a year, no more: what lies beyond cannot be counted in milliseconds. */
    public static final GraphQLScalarType DATE =
            scalar("Date", "2026-11-24", "[0-9]{4}-[0-9]{2}-[0-9]{2}", LocalDate::parse, LocalDate.class::cast);

    public static final GraphQLScalarType TIME =
            scalar("Time", "19:00", "[0-9]{2}:[0-9]{2}", LocalTime::parse, LocalTime.class::cast);

    public static final GraphQLScalarType DATE_TIME = scalar(
            "DateTime",
            "2026-11-24T19:00:00Z",
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}(Z|[+-][0-9:]{5})",
            ZonedDateTime::parse,
            time -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((ZonedDateTime) time));

    private IsoScalars() {}

    private static GraphQLScalarType scalar(
            String name,
            String example,
            String pattern,
            Function<String, Object> read,
            Function<Object, Object> write) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new Iso(name, example, pattern, read, write))
                .build();
    }

    private record Iso(
            String name, String example, String pattern, Function<String, Object> read, Function<Object, Object> write)
            implements Coercing<Object, Object> {

        @Override
        public Object serialize(Object value, GraphQLContext context, Locale locale) {
            return write.apply(value).toString();
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (input instanceof String text && text.matches(pattern)) {
                try {
                    return read.apply(text);
                } catch (DateTimeException e) {
                    throw new CoercingParseValueException(message());
                }
            }
            throw new CoercingParseValueException(message());
        }

        @Override
        public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            String text = input instanceof StringValue literal ? literal.getValue() : null;
            if (text == null) {
                throw new CoercingParseLiteralException(message());
            }
            try {
                return parseValue(text, context, locale);
            } catch (CoercingParseValueException e) {
                throw new CoercingParseLiteralException(message());
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(serialize(input, context, locale).toString());
        }

        private String message() {
            return "a " + name + " is written as a text such as \"" + example + "\"";
        }
    }
}
