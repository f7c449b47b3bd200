package org.alongside.search;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Ready means filled: an index that does not hold the whole directory takes no traffic that another process could answer in full. */
@Component
class IndexHealthIndicator extends AbstractHealthIndicator {

    private final SearchIndex index;
    private final SteadyListingSearch search;

    IndexHealthIndicator(SearchIndex index, SteadyListingSearch search) {
        this.index = index;
        this.search = search;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (!index.isReady()) {
            health.outOfService().withDetail("index", "is being filled; the store answers, within limits");
        } else if (search.isResting()) {
            health.outOfService().withDetail("index", "does not answer; the store does, within limits");
        } else {
            health.up();
        }
    }
}
