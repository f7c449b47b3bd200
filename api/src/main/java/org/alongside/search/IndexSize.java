package org.alongside.search;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the index takes up, as {@code alongside.index.bytes}: looked at once a minute where metrics are told. */
@Component
@ConditionalOnProperty("alongside.metrics.address")
class IndexSize {

    private static final Logger LOG = LoggerFactory.getLogger(IndexSize.class);

    private final IndexFolder folder;
    private final ClusterIndex cluster;
    private final AtomicLong bytes = new AtomicLong();

    IndexSize(IndexFolder folder, ClusterIndex cluster, MeterRegistry metrics) {
        this.folder = folder;
        this.cluster = cluster;
        metrics.gauge("alongside.index.bytes", bytes);
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            bytes.set(folder.bytes() + cluster.bytes());
        } catch (IOException | RuntimeException e) {
            LOG.debug("The index does not say how large it is", e);
        }
    }
}
