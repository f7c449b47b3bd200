package org.alongside.graphql.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ExecutionInput;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Caches parsed documents: programs send the same query text again with other variables. A cached document has passed parsing, measuring
 * and validation. Its cost depends on the variables and is computed each time. Texts with a quotation mark are never cached: they may hold
 * somebody's own words.
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
