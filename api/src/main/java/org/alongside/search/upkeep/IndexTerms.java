package org.alongside.search.upkeep;

import java.util.Map;

/** Reads the values that all documents of the public index have in a field. Each engine has its own way. */
public interface IndexTerms {

    /** Equal as long as no document has changed. */
    Object state();

    /**
     * How many documents have each value of a keyword field.
     *
     * @param most the largest number of values to return, the most frequent first
     */
    Map<String, Long> count(String field, int most);
}
