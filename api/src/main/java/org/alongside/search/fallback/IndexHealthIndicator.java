package org.alongside.search.fallback;

import org.alongside.search.upkeep.SearchIndex;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Does the index answer, for the whole directory? Where it does not the store does, within limits: a matter for the operator, not for a balancer. */
@Component
public class IndexHealthIndicator extends AbstractHealthIndicator {

    private final SearchIndex index;
    private final ResilientListingSearch search;

    IndexHealthIndicator(SearchIndex index, ResilientListingSearch search) {
        this.index = index;
        this.search = search;
    }

    /** True where searches are answered in full. */
    boolean isUp() {
        return index.isReady() && !search.isResting();
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
