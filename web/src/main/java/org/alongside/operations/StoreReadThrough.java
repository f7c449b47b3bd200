package org.alongside.operations;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Reads an embedded store before anything changes it, so that damage is reported at the start and not met by visitors. A large store is
 * read until a time limit; the health check covers the rest.
 */
@Component
class StoreReadThrough implements FlywayMigrationStrategy {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOOK_AT_THE_CLOCK = 1000;

    private final Environment environment;

    StoreReadThrough(Environment environment) {
        this.environment = environment;
    }

    /** What was read is damaged. */
    static final class DamagedStoreException extends RuntimeException {

        DamagedStoreException(Throwable cause) {
            super("the store cannot be read through", cause);
        }
    }

    @Override
    public void migrate(Flyway flyway) {
        try (Connection store = flyway.getConfiguration().getDataSource().getConnection()) {
            if (store.getMetaData().getURL().startsWith("jdbc:h2:")) {
                readThrough(store);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
        flyway.migrate();
    }

    private void readThrough(Connection store) throws SQLException, IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        List<String> tables = tables(store);
        Optional<StoreFile> file = StoreFile.of(environment);
        if (file.isPresent() && StoreSeen.isBehind(store, file.get().folder())) {
            throw new CannotOpenException("The store of the directory in "
                    + file.get().folder()
                    + " is as it was at an earlier time: the end of its file is lost, or an earlier"
                    + " file was put there. " + file.get().mend() + ". To go on with what is there, delete "
                    + file.get().folder().resolve(StoreSeen.NAME));
        }
        try (Statement statement = store.createStatement()) {
            // Else the whole answer is gathered before its first row.
            statement.execute("set lazy_query_execution true");
            for (String table : tables) {
                readTable(statement, table, end);
            }
            statement.execute("set lazy_query_execution false");
        } catch (SQLException | RuntimeException e) {
            throw new DamagedStoreException(e);
        }
    }

    private static void readTable(Statement statement, String table, long end) throws SQLException {
        try (ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
            for (long rows = 1; row.next(); rows++) {
                if (rows % LOOK_AT_THE_CLOCK == 0 && System.nanoTime() > end) {
                    return;
                }
            }
        }
    }

    private static List<String> tables(Connection store) throws SQLException {
        DatabaseMetaData about = store.getMetaData();
        List<String> names = new ArrayList<>();
        try (ResultSet row = about.getTables(null, store.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        return names;
    }
}
