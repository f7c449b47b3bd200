package org.alongside.map;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.alongside.outbound.FetchLimits;
import org.alongside.outbound.Fetched;
import org.alongside.outbound.NotFetchedException;
import org.alongside.outbound.Outbound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;

/** The pictures of the operator's source, from disk if they are fresh. A source that is down is not asked for a while. */
@Service
@EnableConfigurationProperties(TileSource.class)
class Tiles {

    static final Duration FRESH = Duration.ofDays(30);
    static final Duration REST = Duration.ofSeconds(30);

    /** The most bytes of one picture. */
    static final int LARGEST = 512 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(Tiles.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final FetchLimits LIMITS = new FetchLimits(LARGEST, Duration.ofSeconds(8));

    /** Visitors who move the map fast must neither overload the source nor take all our threads. */
    private final Semaphore asking = new Semaphore(8);

    private final TileSource source;
    private final Outbound outbound;
    private final Clock clock;
    private final TileCache cache;
    private volatile Instant restsUntil = Instant.MIN;

    Tiles(TileSource source, Outbound outbound, Clock clock, @Value("${alongside.data}") Path data) {
        this.source = source;
        this.outbound = outbound;
        this.clock = clock;
        // Each source has its own folder, so that pictures of two maps never mix.
        String ofThisSource = UUID.nameUUIDFromBytes(source.url().getBytes(StandardCharsets.UTF_8))
                .toString();
        this.cache = new TileCache(
                data.resolve("tiles").resolve(ofThisSource), source.cache().toBytes());
    }

    /** Empty if neither the source nor the disk has it. */
    Optional<Picture> find(Tile tile) {
        Instant now = clock.instant();
        if (cache.isOlder(tile, now.minus(FRESH)) && !now.isBefore(restsUntil) && mayAsk()) {
            try {
                fetch(tile, now);
            } finally {
                asking.release();
            }
        }
        return cache.find(tile);
    }

    private boolean mayAsk() {
        try {
            return asking.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void fetch(Tile tile, Instant now) {
        try {
            Fetched answer = outbound.get(source.address(tile), LIMITS);
            Optional<Picture> picture = answer.isOk() && answer.contentType().startsWith("image/")
                    ? Picture.of(answer.body())
                    : Optional.empty();
            if (picture.isPresent()) {
                cache.keep(tile, picture.get(), now);
            } else if (answer.status() != 404) {
                rest(now, "it answered " + answer.status() + " " + answer.contentType());
            }
        } catch (NotFetchedException e) {
            rest(now, String.valueOf(e.getCause()));
        } catch (IOException e) {
            LOG.warn("A picture of the map could not be kept: {}", e.toString());
        }
    }

    private void rest(Instant now, String why) {
        restsUntil = now.plus(REST);
        LOG.warn("The source of the map's pictures gives none for now, the outline stands in: {}", why);
    }
}
