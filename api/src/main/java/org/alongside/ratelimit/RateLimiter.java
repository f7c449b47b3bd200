package org.alongside.ratelimit;

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
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts the cost of each caller, in points: in this process, or in the store if several processes share it. If the store does not answer,
 * this process counts alone for a while. Also bounds how many requests run at once.
 */
public class RateLimiter {

    private static final Logger LOG = LoggerFactory.getLogger(RateLimiter.class);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration REST = Duration.ofSeconds(10);
    private static final int MOST_CALLERS = 100_000;
    private static final int AT_ONCE = 1000;

    private final ClientKeys keys;
    private final Map<Endpoint, BucketConfiguration> limits;
    private final Cache<Long, Bucket> inThisProcess = Caffeine.newBuilder()
            .expireAfterAccess(MINUTE)
            .maximumSize(MOST_CALLERS)
            .build();
    private final Optional<PostgreSQLSelectForUpdateBasedProxyManager<Long>> inTheStore;

    /** The cost of a request is known after its response, and charged with the caller's next request: one store access for each. */
    private final Cache<Long, AtomicLong> owed = Caffeine.newBuilder()
            .expireAfterWrite(MINUTE)
            .maximumSize(MOST_CALLERS)
            .build();

    private final FairQueue queue;
    private volatile long restsUntil = System.nanoTime();

    RateLimiter(RateLimits limits, DataSource store, boolean shared) {
        this.keys = new ClientKeys(limits.secret());
        this.limits = Map.of(
                Endpoint.PAGES,
                aMinute(limits.pagePoints()),
                Endpoint.GRAPHQL,
                aMinute(limits.questionPoints()),
                Endpoint.SMALL,
                aMinute(limits.smallPoints()));
        int places = limits.places();
        this.queue = new FairQueue(
                places,
                limits.ofOne(),
                Map.of(Endpoint.PAGES, places, Endpoint.GRAPHQL, Math.max(1, places / 2)),
                limits.waits());
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
     * Charges one more request.
     *
     * @param address of the connection, or as a trusted proxy states it
     * @return how long the caller must wait, in whole seconds; empty if the request may run now
     */
    public Optional<Duration> mustWait(Endpoint endpoint, String address) {
        long caller = keys.of(endpoint, address);
        AtomicLong debt = owed.getIfPresent(caller);
        // Taken at once: two questions of one caller must not both pay it.
        long owes = debt == null ? 0 : debt.getAndSet(0);
        BucketConfiguration limit = Objects.requireNonNull(limits.get(endpoint));
        // Never more than the purse can hold, or it would never be paid.
        long price = Math.min(1 + owes, limit.getBandwidths()[0].getCapacity());
        ConsumptionProbe asked = ask(limit, caller, price);
        if (!asked.isConsumed()) {
            if (debt != null) {
                debt.addAndGet(owes);
            }
            return Optional.of(Duration.ofSeconds(
                    1 + Duration.ofNanos(asked.getNanosToWaitForRefill()).toSeconds()));
        }
        return Optional.empty();
    }

    /** How many requests run at once. */
    public int places() {
        return queue.places();
    }

    /**
     * Waits for a place to run this request. Closing the budget frees the place and charges the caller.
     *
     * @param time from when the request has a place
     * @param most points it may cost
     * @return empty if too many wait already, or no place was free in time
     */
    public Optional<RequestBudget> begin(Endpoint endpoint, String address, Duration time, int most) {
        long caller = keys.of(endpoint, address);
        FairQueue.Asker asker = new FairQueue.Asker(endpoint, caller);
        if (!queue.enter(asker)) {
            return Optional.empty();
        }
        return Optional.of(new RequestBudget(endpoint, time, most, points -> {
            queue.leave(asker);
            owe(caller, points);
        }));
    }

    private void owe(long caller, int points) {
        owed.get(caller, key -> new AtomicLong()).addAndGet(points);
    }

    private ConsumptionProbe ask(BucketConfiguration limit, long caller, long price) {
        if (inTheStore.isPresent() && System.nanoTime() - restsUntil >= 0) {
            try {
                return inTheStore.get().getProxy(caller, () -> limit).tryConsumeAndReturnRemaining(price);
            } catch (RuntimeException storeDoesNotAnswer) {
                restsUntil = System.nanoTime() + REST.toNanos();
                LOG.warn("The store does not count callers; each process does for {} seconds", REST.toSeconds());
            }
        }
        return inThisProcess
                .get(caller, key -> Bucket.builder()
                        .addLimit(limit.getBandwidths()[0])
                        .build())
                .tryConsumeAndReturnRemaining(price);
    }

    /** Deletes the expired counts of callers from the store. */
    void forget() {
        inTheStore.ifPresent(counts -> {
            while (counts.removeExpired(AT_ONCE) == AT_ONCE) {
                LOG.debug("{} callers forgotten", AT_ONCE);
            }
        });
    }
}
