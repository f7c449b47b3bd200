package org.alongside.graphql;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Fields that are read from what they stand on, at once and without waiting. */
public final class Fetch {

    private Fetch() {}

    /** A part of the thing the field stands on. */
    public static <S> DataFetcher<Object> from(Function<S, @Nullable Object> part) {
        return field -> nullable(part.apply(source(field)));
    }

    /** A text in the language asked for. */
    public static <S> DataFetcher<Object> text(BiFunction<S, Language, LocalizedText> text) {
        return field -> {
            String language = Objects.requireNonNullElse(field.getArgument("language"), "EN");
            return text.apply(source(field), Language.valueOf(language));
        };
    }

    /** The thing a field stands on. */
    public static <S> S source(DataFetchingEnvironment field) {
        S source = field.getSource();
        return Objects.requireNonNull(source, "only Query stands on nothing");
    }

    /** graphql-java's fetchers may return nothing, though its types do not say so. */
    @SuppressWarnings("NullAway")
    private static Object nullable(@Nullable Object value) {
        return value;
    }
}
