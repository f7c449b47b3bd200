package org.alongside.graphql;

import graphql.TrivialDataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.PropertyDataFetcher;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.alongside.language.Language;
import org.alongside.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * Fields that are read from what they stand on, at once and without waiting. Trivial, as graphql-java calls it: an answer has a thousand of
 * them, and none needs to be observed or given a context.
 */
public final class Fetchers {

    private Fetchers() {}

    /** A part of the thing the field stands on. */
    public static <S> TrivialDataFetcher<Object> from(Function<S, @Nullable Object> part) {
        return PropertyDataFetcher.fetching(part);
    }

    /** A text in the language asked for. */
    public static <S> TrivialDataFetcher<Object> text(BiFunction<S, Language, LocalizedText> text) {
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
}
