package org.alongside.search.fallback;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.alongside.ratelimit.Endpoint;
import org.alongside.search.ListingCard;
import org.alongside.search.ListingQuery;
import org.alongside.search.ListingResults;
import org.alongside.search.ListingSearch;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.SearchUnavailableException.Fault;
import org.alongside.search.query.HibernateListingSearch;
import org.alongside.search.query.SensitiveTopics;
import org.alongside.search.upkeep.SearchIndex;
import org.alongside.understanding.QueryParser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Service;

/**
 * Asks the index; where that is broken, slow or not yet full, asks the store. Where neither answers, it fails: a fault never reads as "nothing
 * found". It offers no diagnosis to people who have not named it. It reads the words once, for the index and the store.
 */
@Service
@Fallback
public class ResilientListingSearch implements ListingSearch {

    private static final Logger LOG = LoggerFactory.getLogger(ResilientListingSearch.class);

    private final HibernateListingSearch engine;
    private final StoreListingSearch store;
    private final SearchIndex index;
    private final SensitiveTopics unasked;
    private final QueryParser parser;
    private final CircuitBreakers breakers;

    ResilientListingSearch(
            HibernateListingSearch engine,
            StoreListingSearch store,
            SearchIndex index,
            SensitiveTopics unasked,
            QueryParser parser,
            Clock clock) {
        this.engine = engine;
        this.store = store;
        this.index = index;
        this.unasked = unasked;
        this.parser = parser;
        this.breakers = new CircuitBreakers(clock);
    }

    @Override
    public ListingResults search(ListingQuery query) {
        ListingQuery read = query.readAs(query.parsed(parser::of));
        ListingResults results = answer(() -> engine.search(read), () -> store.search(read));
        return results.facets().isEmpty() ? results : results.with(unasked.without(query, results));
    }

    @Override
    public Optional<ListingCard> find(UUID listing) {
        return answer(() -> engine.find(listing), () -> store.find(listing));
    }

    @Override
    public List<ListingCard> ofService(UUID service) {
        return answer(() -> engine.ofService(service), () -> store.ofService(service));
    }

    /** True while the site leaves the index alone because it failed again and again. */
    public boolean isResting() {
        return breakers.of(Endpoint.PAGES).isOpen();
    }

    private <T> T answer(Supplier<T> fromIndex, Supplier<T> fromStore) {
        CircuitBreaker breaker = breakers.ofThisEndpoint();
        if (index.isReady() && breaker.permits()) {
            try {
                return breaker.ask(fromIndex);
            } catch (SearchUnavailableException e) {
                note(e);
            }
        }
        return fromStore.get();
    }

    private void note(SearchUnavailableException failure) {
        if (failure.fault() == Fault.DAMAGE) {
            index.isNotWhole();
        }
        // Its message may hold the words that were asked for; the kind of failure does not.
        LOG.warn(
                failure.fault() == Fault.QUESTION
                        ? "The index cannot take a question ({}); the store answers it, within limits"
                        : "The index does not answer ({}); the store does, within limits",
                failure.kind());
    }
}
