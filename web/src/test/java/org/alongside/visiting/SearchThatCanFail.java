package org.alongside.visiting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.SearchUnavailableException.Fault;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The real search, until a test pulls its plug. */
@Component
@Primary
@ConditionalOnProperty("alongside.test.site")
class SearchThatCanFail implements ListingSearch {

    private final ListingSearch real;
    private volatile boolean broken;
    private volatile boolean limited;

    SearchThatCanFail(@Qualifier("resilientListingSearch") ListingSearch real) {
        this.real = real;
    }

    void whileBroken(Runnable visit) {
        broken = true;
        try {
            visit.run();
        } finally {
            broken = false;
        }
    }

    /** As where the index does not answer and the store does. */
    void whileLimited(Runnable visit) {
        limited = true;
        try {
            visit.run();
        } finally {
            limited = false;
        }
    }

    @Override
    public ListingResults search(ListingQuery query) {
        fail();
        ListingResults results = real.search(query);
        return limited
                ? new ListingResults(
                        results.hits(), results.counts(), results.extent().byStore(), results.understood())
                : results;
    }

    @Override
    public Optional<ListingCard> find(UUID listing) {
        fail();
        return real.find(listing);
    }

    @Override
    public List<ListingCard> ofService(UUID service) {
        fail();
        return real.ofService(service);
    }

    private void fail() {
        if (broken) {
            throw new SearchUnavailableException(Fault.ENGINE, new IllegalStateException("the plug is pulled"));
        }
    }
}
