package org.alongside.operations;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Whether the store can be read, as {@link StoreWatch} found it. */
@Component
class StoreHealthIndicator extends AbstractHealthIndicator {

    private final StoreWatch watch;

    StoreHealthIndicator(StoreWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (watch.isUp()) {
            health.up();
        } else {
            health.down().withDetail("store", "does not answer");
        }
    }
}
