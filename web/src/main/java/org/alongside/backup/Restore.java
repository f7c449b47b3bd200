package org.alongside.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.alongside.backup.content.BackupFile;
import org.alongside.backup.content.Manifest;
import org.alongside.backup.content.RowDigest;
import org.alongside.backup.content.RowPages;
import org.alongside.backup.content.Sequences;
import org.alongside.backup.content.Table;
import org.alongside.backup.content.TableReader;
import org.alongside.backup.content.UnusableBackupException;
import org.alongside.crash.CrashPoint;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.boot.jdbc.DatabaseDriver;

/**
 * Fills an empty store from a backup: makes the tables as they were when it was made, reads the rows in, compares every one with what was put
 * into the backup, and brings the tables up to date.
 */
final class Restore {

    private final BackupFile file;
    private final DataSource store;

    private Restore(BackupFile file, DataSource store) {
        this.file = file;
        this.store = store;
    }

    /** @param store without anything in it; what it is left with where this fails is empty, too */
    static Manifest into(DataSource store, BackupFile file) throws IOException, SQLException {
        return new Restore(file, store).run();
    }

    private Manifest run() throws IOException, SQLException {
        removeOldTables();
        flyway(file.manifest().schema()).migrate();
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<Table> tables = tables(connection);
                readIn(connection, tables);
                compare(connection, tables);
                CrashPoint.RESTORE_CHECKED.here();
                connection.commit();
            } finally {
                connection.rollback();
            }
        }
        flyway("latest").migrate();
        return file.manifest();
    }

    /** Tables that hold nothing, as a new store has them, make way for those of the backup's time. */
    private void removeOldTables() throws IOException, SQLException {
        try (Connection connection = store.getConnection()) {
            if (file.manifest().practice() && !Table.isH2(connection)) {
                throw new UnusableBackupException(
                        "This is the backup of a practice directory, and its groups are not real: they never enter PostgreSQL."
                                + " Restore it into a folder, with --data DIR.");
            }
            List<String> there = Table.names(connection);
            if (there.isEmpty()) {
                return;
            }
            if (!there.contains("flyway_schema_history")) {
                throw new UnusableBackupException(
                        "The database holds tables of something else. Name an empty one in spring.datasource.url.");
            }
            // Whoever opens a store writes this row first.
            if (!Backup.one(connection, "select count(*) from directory").equals("0")) {
                throw new UnusableBackupException(
                        "The database holds a directory already. Name an empty one in spring.datasource.url.");
            }
        }
        flyway("latest").clean();
    }

    private Flyway flyway(String target) throws UnusableBackupException {
        Flyway flyway = configured("latest");
        boolean known = target.equals("latest")
                || Arrays.stream(flyway.info().all()).anyMatch(step -> Objects.requireNonNull(step.getVersion())
                        .toString()
                        .equals(target));
        if (!known) {
            throw new UnusableBackupException("The backup was made by a newer Alongside ("
                    + safe(file.manifest().product()) + "). Use that one to restore it.");
        }
        return configured(target);
    }

    private Flyway configured(String target) {
        String vendor = DatabaseDriver.fromJdbcUrl(url()).getId();
        return Flyway.configure()
                .dataSource(store)
                .locations("classpath:db/migration", "classpath:db/vendor/" + vendor)
                .cleanDisabled(false)
                .target(target.equals("latest") ? MigrationVersion.LATEST : MigrationVersion.fromVersion(target))
                .load();
    }

    private String url() {
        try (Connection connection = store.getConnection()) {
            return connection.getMetaData().getURL();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Table> tables(Connection connection) throws IOException, SQLException {
        List<Table> tables = Table.list(connection);
        List<String> ours = tables.stream().map(Table::name).toList();
        if (!ours.equals(List.copyOf(file.manifest().tables().keySet()))) {
            throw new UnusableBackupException(
                    "The backup names other tables than a directory has. Nothing was restored.");
        }
        return tables;
    }

    private void readIn(Connection connection, List<Table> tables) throws IOException, SQLException {
        for (Table table : tables) {
            // What making the tables put into them, such as a new secret, gives way to what was backed up.
            try (Statement statement = connection.createStatement()) {
                statement.execute("delete from " + Table.quoted(table.name()));
            }
            try (var rows = file.rows(table.name())) {
                TableReader.read(connection, table, rows, expected(table));
            }
        }
        Sequences.set(connection, file.manifest().sequences());
    }

    /** Every row as it is in the store now, against what was put into the backup. */
    private void compare(Connection connection, List<Table> tables) throws IOException, SQLException {
        for (Table table : tables) {
            if (!RowPages.walk(connection, table, line -> {}).equals(expected(table))) {
                throw new UnusableBackupException("What came back into " + table.name()
                        + " is not what was put into the backup. Nothing was restored.");
            }
        }
    }

    private RowDigest.Count expected(Table table) {
        return Objects.requireNonNull(file.manifest().tables().get(table.name()));
    }

    private static String safe(String text) {
        return text.replaceAll("[^A-Za-z0-9.+_-]", "?");
    }
}
