package org.alongside.bench.contender;

import org.alongside.search.ListingQuery;
import org.alongside.search.ListingSearch;

/** Our search, called in the process: twenty whole cards, total, facets and cells. */
public record InProcess(ListingSearch search) implements Contender {

    @Override
    public String name() {
        return "ListingSearch, in process";
    }

    @Override
    public long ask(ListingQuery question) {
        return search.search(question).hits().size();
    }

    @Override
    public Answer answer(ListingQuery question) {
        return Answer.of(search.search(question));
    }
}
