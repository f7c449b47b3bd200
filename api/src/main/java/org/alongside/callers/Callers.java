package org.alongside.callers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often each caller asks: in this process, or in the store where several share it. A store that does not answer keeps nobody
 * from searching: this process then counts alone for a while.
 */
public class Callers {

    private static final Logger LOG = LoggerFactory.getLogger(Callers.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int MOST_CALLERS = 100_000;
    private static final int AT_ONCE = 1000;

    private final CallerKeys keys;
    private final Map<Door, BucketConfiguration> limits;
    private final Cache<Long, Bucket> inThisProcess = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE)
            .maximumSize(MOST_CALLERS)
            .build();
    private final Optional<PostgreSQLSelectForUpdateBasedProxyManager<Long>> inTheStore;
    private volatile long restsUntil = System.nanoTime();

    Callers(CallerLimits limits, DataSource store, boolean shared) {
        this.keys = new CallerKeys(limits.secret());
        this.limits = Map.of(Door.PAGES, aMinute(limits.pages()), Door.GRAPHQL, aMinute(limits.questions()));
        this.inTheStore = shared ? Optional.of(inTheStore(store)) : Optional.empty();
    }

    private static BucketConfiguration aMinute(int times) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(times).refillGreedy(times, MINUTE))
                .build();
    }

    private static PostgreSQLSelectForUpdateBasedProxyManager<Long> inTheStore(DataSource store) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(store)
                .table("caller")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(MINUTE))
                .requestTimeout(PATIENCE)
                .build();
    }

    /**
     * One more question comes from there.
     *
     * @param address of the connection, never what a header says
     * @return how long they must wait before it is answered, in whole seconds; empty where it is answered now
     */
    public Optional<Duration> mustWait(Door door, String address) {
        ConsumptionProbe asked = ask(door, keys.of(door, address));
        return asked.isConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofSeconds(
                        1 + Duration.ofNanos(asked.getNanosToWaitForRefill()).toSeconds()));
    }

    private ConsumptionProbe ask(Door door, long caller) {
        BucketConfiguration limit = Objects.requireNonNull(limits.get(door));
        if (inTheStore.isPresent() && System.nanoTime() - restsUntil >= 0) {
            try {
                return inTheStore.get().getProxy(caller, () -> limit).tryConsumeAndReturnRemaining(1);
            } catch (RuntimeException storeDoesNotAnswer) {
                restsUntil = System.nanoTime() + REST.toNanos();
                LOG.warn("The store does not count callers; each process does for {} seconds", REST.toSeconds());
            }
        }
        return inThisProcess
                .get(caller, key -> Bucket.builder()
                        .addLimit(limit.getBandwidths()[0])
                        .build())
                .tryConsumeAndReturnRemaining(1);
    }

    /** Callers who have not asked for a while leave no trace in the store. */
    void forget() {
        inTheStore.ifPresent(counts -> {
            while (counts.removeExpired(AT_ONCE) == AT_ONCE) {
                LOG.debug("{} callers forgotten", AT_ONCE);
            }
        });
    }
}
