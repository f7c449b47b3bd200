package org.alongside.bench.contender;

import org.alongside.search.ListingQuery;

/** One way to have a question answered. */
public interface Contender {

    String name();

    /**
     * Answers as its user would have it, and no more: this is what is timed.
     *
     * @return something that depends on the answer, so that no work can be left out
     */
    long ask(ListingQuery question);

    /** Answers so that it can be compared. */
    Answer answer(ListingQuery question);
}
