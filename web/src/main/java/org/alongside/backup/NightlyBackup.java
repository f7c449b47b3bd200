package org.alongside.backup;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.alongside.backup.content.BackupFile;
import org.alongside.backup.content.UnusableBackupException;
import org.alongside.operations.OpeningFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Where {@code alongside.backup.folder} is set: makes a backup there each night, restores it into a place that is thrown away, compares every
 * row, and keeps the last few. Metric: {@code alongside.backup.made}, when the last one that was whole was made, in seconds since 1970; 0 is
 * none since the start.
 */
@Component
@ConditionalOnProperty("alongside.backup.folder")
@ConditionalOnWebApplication
class NightlyBackup {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyBackup.class);
    private static final String NAME = "alongside-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final DataSource store;
    private final Clock clock;
    private final Path folder;
    private final int keep;
    private final AtomicLong made;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean failed;

    NightlyBackup(
            DataSource store,
            Clock clock,
            MeterRegistry metrics,
            @Value("${alongside.backup.folder}") Path folder,
            @Value("${alongside.backup.keep:7}") int keep) {
        if (keep < 1) {
            throw new IllegalArgumentException("alongside.backup.keep takes a number from 1 on");
        }
        this.store = store;
        this.clock = clock;
        this.folder = folder.toAbsolutePath();
        this.keep = keep;
        this.made = metrics.gauge("alongside.backup.made", new AtomicLong());
    }

    boolean hasFailed() {
        return failed;
    }

    /** On a thread of its own, for it may take minutes and other work waits for the scheduler. */
    @Scheduled(cron = "${alongside.backup.cron:0 30 2 * * *}", zone = "Europe/London")
    void tonight() {
        Thread.ofPlatform().name("nightly-backup").start(this::backUpAndTry);
    }

    void backUpAndTry() {
        if (!working.tryLock()) {
            return;
        }
        try {
            Instant now = clock.instant();
            Path file = Files.createDirectories(folder).resolve(NAME + TIME.format(now) + ".zip");
            String summary = backUp(file, now);
            removeEarlier();
            made.set(now.getEpochSecond());
            failed = false;
            LOG.info("Backup {} was made and restored for a try, every row the same: {}", file.getFileName(), summary);
        } catch (IOException | SQLException | RuntimeException e) {
            failed = true;
            LOG.error(
                    "Tonight's backup failed: {}",
                    e instanceof UnusableBackupException ? e.getMessage() : OpeningFailure.describe(e, folder));
        } finally {
            working.unlock();
        }
    }

    private String backUp(Path file, Instant now) throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            Backup.write(connection, file, now);
        }
        try (BackupFile backup = BackupFile.open(file)) {
            RestoredFolder.tried(backup, folder);
            return backup.manifest().summary();
        }
    }

    /** Their names sort by time. Nothing but what was made here is touched. */
    private void removeEarlier() throws IOException {
        List<Path> backups;
        try (Stream<Path> all = Files.list(folder)) {
            backups = all.filter(file -> file.getFileName().toString().matches(NAME + "\\d{8}T\\d{6}Z\\.zip"))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path old : backups.subList(Math.min(keep, backups.size()), backups.size())) {
            Files.delete(old);
        }
    }
}
