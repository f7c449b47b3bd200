package org.alongside.network;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A cache of the networks for reading: they are few, and every page names some. Refreshed after a change in this process, and else once a
 * minute. If the store does not answer, the last copy stays in use and no request waits.
 */
@Component
public class KnownNetworks {

    private static final Logger LOG = LoggerFactory.getLogger(KnownNetworks.class);
    private static final long FRESH = Duration.ofMinutes(1).toNanos();

    private final Networks networks;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Seen seen = new Seen(List.of(), -1, System.nanoTime());

    KnownNetworks(Networks networks) {
        this.networks = networks;
    }

    /** @param change the number of the change it was seen after */
    private record Seen(List<Network> networks, long change, long at) {}

    public Optional<Network> find(String code) {
        return list().stream().filter(network -> network.code().equals(code)).findFirst();
    }

    /** By name. */
    public List<Network> list() {
        if (seen.change != networks.changes()) {
            look();
        } else if (System.nanoTime() - seen.at >= FRESH && looking.compareAndSet(false, true)) {
            Thread.ofVirtual().start(() -> {
                try {
                    look();
                } finally {
                    looking.set(false);
                }
            });
        }
        return seen.networks;
    }

    private void look() {
        long change = networks.changes();
        List<Network> now = seen.networks;
        try {
            now = networks.list();
        } catch (RuntimeException storeDoesNotAnswer) {
            LOG.debug("The store does not tell the networks; those seen last go on");
        }
        seen = new Seen(now, change, System.nanoTime());
    }
}
