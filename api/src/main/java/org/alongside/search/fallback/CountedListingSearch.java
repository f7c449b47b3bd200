package org.alongside.search.fallback;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.upkeep.SearchIndex;
import org.springframework.stereotype.Service;

/**
 * What everybody asks. Counts as {@code alongside.search.answers} who answered: the index, the store within limits, or nobody; not what was
 * asked.
 */
@Service
class CountedListingSearch implements ListingSearch {

    private final ResilientListingSearch search;
    private final Counter byIndex;
    private final Counter byStore;
    private final Counter byNobody;

    CountedListingSearch(
            ResilientListingSearch search, SearchIndex index, IndexHealthIndicator health, MeterRegistry metrics) {
        this.search = search;
        byIndex = metrics.counter("alongside.search.answers", "by", "index");
        byStore = metrics.counter("alongside.search.answers", "by", "store");
        byNobody = metrics.counter("alongside.search.answers", "by", "nobody");
        metrics.gauge("alongside.search.resting", search, steady -> steady.isResting() ? 1 : 0);
        metrics.gauge("alongside.index.whole", index, one -> one.isReady() ? 1 : 0);
        metrics.gauge("alongside.search.full", health, one -> one.isUp() ? 1 : 0);
    }

    @Override
    public ListingResults search(ListingQuery query) {
        try {
            ListingResults results = search.search(query);
            (results.limited() ? byStore : byIndex).increment();
            return results;
        } catch (RuntimeException e) {
            byNobody.increment();
            throw e;
        }
    }

    @Override
    public Optional<ListingCard> find(UUID listing) {
        return search.find(listing);
    }

    @Override
    public List<ListingCard> ofService(UUID service) {
        return search.ofService(service);
    }
}
