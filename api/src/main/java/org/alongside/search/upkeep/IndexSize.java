package org.alongside.search.upkeep;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The size of the index as the metric {@code alongside.index.bytes}, looked at once a minute where metrics are published. */
@Component
@ConditionalOnProperty("alongside.metrics.address")
class IndexSize {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSize.class);

    private final List<IndexStorage> storages;
    private final AtomicLong bytes = new AtomicLong();

    IndexSize(List<IndexStorage> storages, MeterRegistry metrics) {
        this.storages = storages;
        metrics.gauge("alongside.index.bytes", bytes);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            long sum = 0;
            for (IndexStorage storage : storages) {
                sum += storage.bytes();
            }
            bytes.set(sum);
        } catch (IOException | RuntimeException e) {
            LOG.debug("The index does not say how large it is", e);
        }
    }
}
