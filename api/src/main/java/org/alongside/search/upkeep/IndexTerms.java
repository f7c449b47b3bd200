package org.alongside.search.upkeep;

import java.util.Map;

/** Reads what all documents of the public index have in a field, in an engine's own way. */
public interface IndexTerms {

    /** Equal as long as no document has changed. */
    Object state();

    /**
     * How many documents have each value of a keyword field.
     *
     * @param most so many values at most, the most frequent of them
     */
    Map<String, Long> count(String field, int most);
}
