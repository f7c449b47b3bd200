package org.alongside.search.page;

/**
 * The same question with one thing taken away, for where it finds nothing.
 *
 * @param services how many services it finds, in any lane; never 0
 */
public record AlternativeSearch(Condition without, long services) {}
