package org.alongside.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.io.File;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the store knows that an operator watches, asked once a minute and not with each question for it. */
@Component
@ConditionalOnProperty("alongside.metrics.address")
class StoreMetrics {

    private static final String LAST_IMPORTS = """
            select source, max(finished_at) as finished from import_run
            where finished_at is not null and undone_at is null
            group by source""";

    private final JdbcTemplate store;
    private final Clock clock;
    private final File file;
    private final File backups;
    private final MultiGauge imports;
    private final AtomicLong answers;
    private final AtomicLong listings;
    private final AtomicLong bytes;

    StoreMetrics(
            DataSource store,
            Clock clock,
            MeterRegistry metrics,
            @Value("${alongside.data:.}") File data,
            @Value("${alongside.metrics.backups:${alongside.backup.folder:}}") File backups) {
        this.store = new JdbcTemplate(store);
        this.clock = clock;
        this.file = new File(data, "store.mv.db");
        this.backups = backups;
        metrics.gauge("alongside.backup.seconds", this, StoreMetrics::sinceBackup);
        this.imports = MultiGauge.builder("alongside.import.seconds").register(metrics);
        this.answers = gauge(metrics, "alongside.store.answers");
        this.listings = gauge(metrics, "alongside.listings");
        this.bytes = gauge(metrics, "alongside.store.bytes");
    }

    private double sinceBackup() {
        File[] files = backups.getPath().isEmpty() ? null : backups.listFiles(File::isFile);
        long last = files == null
                ? 0
                : Stream.of(files).mapToLong(File::lastModified).max().orElse(0);
        return last == 0 ? -1 : TimeUnit.MILLISECONDS.toSeconds(clock.millis() - last);
    }

    private static AtomicLong gauge(MeterRegistry metrics, String name) {
        AtomicLong value = new AtomicLong();
        metrics.gauge(name, value);
        return value;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void look() {
        try {
            listings.set(number("select count(*) from listing"));
            bytes.set(isPostgres() ? number("select pg_database_size(current_database())") : file.length());
            OffsetDateTime now = OffsetDateTime.now(clock);
            imports.register(
                    store
                            .query(
                                    LAST_IMPORTS,
                                    (row, i) -> Map.entry(row.getString(1), row.getObject(2, OffsetDateTime.class)))
                            .stream()
                            .map(run -> MultiGauge.Row.of(
                                    Tags.of("network", run.getKey()),
                                    Duration.between(run.getValue(), now).toSeconds()))
                            .toList(),
                    true);
            answers.set(1);
        } catch (DataAccessException e) {
            answers.set(0);
        }
    }

    private boolean isPostgres() {
        return Boolean.TRUE.equals(store.execute((Connection connection) ->
                connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")));
    }

    private long number(String question) {
        Long answer = store.queryForObject(question, Long.class);
        return answer == null ? 0 : answer;
    }
}
