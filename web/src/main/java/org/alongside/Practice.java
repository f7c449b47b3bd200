package org.alongside;

import java.time.Duration;
import org.alongside.network.Networks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Is this a practice directory? Reads the store at most every five seconds; if that fails, the last answer stands. */
@Component
class Practice {

    private static final long ASK_AGAIN_AFTER = Duration.ofSeconds(5).toNanos();

    private final ObjectProvider<Networks> networks;
    private volatile Answer last = new Answer(false, System.nanoTime() - ASK_AGAIN_AFTER);

    /** A provider, because filters are created before the store is open. */
    Practice(ObjectProvider<Networks> networks) {
        this.networks = networks;
    }

    private record Answer(boolean practice, long at) {}

    boolean isPractice() {
        if (System.nanoTime() - last.at >= ASK_AGAIN_AFTER) {
            last = new Answer(ask(), System.nanoTime());
        }
        return last.practice;
    }

    private boolean ask() {
        try {
            return networks.getObject().isPractice();
        } catch (RuntimeException storeDoesNotAnswer) {
            return last.practice;
        }
    }
}
