package org.alongside.search.index;

import org.jspecify.annotations.Nullable;

/** What a suggestion shows of a group. */
public record ShownName(
        String name, String language, @Nullable String town, String network) {}
