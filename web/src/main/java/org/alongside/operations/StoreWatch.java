package org.alongside.operations;

import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Checks every few seconds whether the store can be read. Two failures in a row mean down, two successes mean up, so one slow moment
 * changes nothing. An embedded store that closed itself, as H2 does when the disk fails, is reopened.
 */
@Component
class StoreWatch implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final int EVERY_SECONDS = 5;
    private static final int ANSWERS_WITHIN_SECONDS = 5;
    private static final int IN_A_ROW = 2;

    /** Once a minute. */
    private static final int NOTED_EVERY = 12;

    /** After a minute of attempts to reopen it, only a new process may help. */
    private static final int HOPELESS = 12;

    private final DataSource store;
    private final Path folder;
    private final ApplicationEventPublisher events;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-watch").factory());
    private final boolean embedded;
    private int againstIt;
    private int tries;
    private int looks;
    private volatile boolean up = true;

    StoreWatch(
            DataSource store,
            Environment environment,
            @Value("${alongside.data}") Path folder,
            ApplicationEventPublisher events) {
        this.store = store;
        this.folder = folder;
        this.events = events;
        this.embedded = StoreFile.of(environment).isPresent();
    }

    boolean isUp() {
        return up;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        watch.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        try (Connection connection = store.getConnection();
                Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(ANSWERS_WITHIN_SECONDS);
            statement.executeQuery("select practice from directory").close();
            answered();
            if (looks++ % NOTED_EVERY == 0) {
                note(connection);
            }
        } catch (SQLException | RuntimeException e) {
            // All connections are busy: that says nothing of the store.
            if (!(e instanceof java.sql.SQLTransientConnectionException && e.getCause() == null)) {
                failed(e);
            }
        }
    }

    private void note(Connection connection) throws SQLException {
        try {
            if (embedded && DiskSpace.free(folder) >= DiskSpace.LEAST) {
                StoreSeen.note(connection, folder);
            }
        } catch (IOException e) {
            LOG.warn("How far the store has come cannot be noted in {}", folder);
        }
    }

    private void answered() {
        tries = 0;
        if (up) {
            againstIt = 0;
        } else if (++againstIt >= IN_A_ROW) {
            becomes(true);
            LOG.warn("The store answers again");
        }
    }

    private void failed(Exception failure) {
        againstIt = up ? againstIt + 1 : 0;
        if (up && againstIt >= IN_A_ROW) {
            becomes(false);
            LOG.error("The store does not answer: {}", OpeningFailure.describe(failure, folder));
        }
        openAnew();
    }

    private void becomes(boolean answering) {
        up = answering;
        againstIt = 0;
    }

    /** H2 lets a closed store go when the last connection to it is closed; the next one opens it. */
    private void openAnew() {
        if (embedded && ++tries == HOPELESS) {
            AvailabilityChangeEvent.publish(events, this, LivenessState.BROKEN);
        }
        if (embedded && store instanceof HikariDataSource pool && pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
    }

    @Override
    public void close() throws IOException {
        watch.shutdown();
        try (Connection connection = store.getConnection()) {
            note(connection);
        } catch (SQLException e) {
            LOG.debug("The store is closed already");
        }
    }
}
