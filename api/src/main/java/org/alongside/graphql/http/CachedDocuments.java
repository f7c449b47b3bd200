package org.alongside.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Programs send the same query text again and again with other variables: it is parsed, measured and checked against the schema once. Only
 * what passed all of that is remembered; what it costs depends on its variables and is counted each time. A text with a quotation mark holds
 * somebody's own words, which are never kept, and would hardly come twice.
 */
public final class CachedDocuments implements PreparsedDocumentProvider {

    /** Characters of all texts together; their documents take some twenty times that memory. */
    private static final int MOST_CHARACTERS = 500_000;

    private final Cache<String, PreparsedDocumentEntry> entries = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String text, PreparsedDocumentEntry entry) -> text.length())
            .build();

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> parse) {
        String text = input.getQuery();
        PreparsedDocumentEntry known = entries.getIfPresent(text);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        PreparsedDocumentEntry parsed = parse.apply(input);
        if (!parsed.hasErrors() && text.indexOf('"') < 0) {
            entries.put(text, parsed);
        }
        return CompletableFuture.completedFuture(parsed);
    }
}
