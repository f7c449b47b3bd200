package org.alongside.backup.content;

import java.io.IOException;
import java.io.InputStream;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads the lines of one table into a store. Values are bound, never made part of a statement; whatever is not as it must be ends it. */
public final class TableReader {

    private static final int BATCH = 200;

    private final Connection store;
    private final Table table;
    private final boolean h2;
    private final Set<String> names;
    private long line;

    private TableReader(Connection store, Table table) throws SQLException {
        this.store = store;
        this.table = table;
        this.h2 = Table.isH2(store);
        this.names = table.columns().stream().map(Table.Column::name).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * @param expected the count and digest that the manifest states
     */
    public static void read(Connection store, Table table, InputStream in, RowDigest.Count expected)
            throws IOException, SQLException {
        new TableReader(store, table).read(in, expected);
    }

    private void read(InputStream in, RowDigest.Count expected) throws IOException, SQLException {
        RowDigest tally = new RowDigest();
        JsonLines lines = new JsonLines(in);
        try (PreparedStatement insert = store.prepareStatement(table.insert(h2))) {
            for (byte[] row = next(lines); row.length > 0; row = next(lines)) {
                tally.add(row);
                if (tally.bytes() > expected.bytes()) {
                    throw refused("more than the manifest tells of");
                }
                bind(insert, row);
                insert.addBatch();
                if (line % BATCH == 0) {
                    insertAll(insert);
                }
            }
            line--;
            insertAll(insert);
        }
        if (!tally.count().equals(expected)) {
            throw new UnusableBackupException("The backup is damaged: " + Manifest.entry(table.name())
                    + " is not what its manifest tells of. Nothing was restored.");
        }
    }

    private byte[] next(JsonLines lines) throws IOException {
        line++;
        try {
            return lines.next();
        } catch (UnusableBackupException | ZipException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (java.io.EOFException e) {
            throw refused("the file ends in the middle");
        }
    }

    private void bind(PreparedStatement insert, byte[] bytes) throws IOException, SQLException {
        JsonNode row;
        try {
            row = JsonLines.parse(bytes);
        } catch (JacksonException e) {
            throw refused("not a line of JSON");
        }
        if (!row.isObject() || !names.containsAll(row.propertyNames())) {
            throw refused("columns that this table has not");
        }
        int at = 1;
        for (Table.Column column : table.columns()) {
            bind(insert, at++, column, row.get(column.name()));
        }
    }

    private void bind(PreparedStatement insert, int at, Table.Column column, @Nullable JsonNode value)
            throws IOException, SQLException {
        boolean missing = value == null || value.isNull();
        if (missing && !column.mayBeNull()) {
            throw refused("column " + column.name() + ": missing");
        }
        if (value == null || value.isNull()) {
            column.type().bindNull(insert, at);
            return;
        }
        try {
            column.type().bind(insert, at, value);
            ColumnShapes.check(table, column, value);
        } catch (IllegalArgumentException | DateTimeException | JacksonException | NullPointerException e) {
            throw refused("column " + column.name() + ": not " + column.type().description()
                    + " that the directory can read");
        }
    }

    private void insertAll(PreparedStatement insert) throws IOException, SQLException {
        try {
            insert.executeBatch();
        } catch (BatchUpdateException e) {
            if (isOfTheData(e)) {
                line = line - (line - 1) % BATCH + failed(e.getUpdateCounts());
                throw refused("not a row that this table takes: too long, out of its range, or there twice");
            }
            throw e;
        }
    }

    /** SQLSTATE classes 22, data, and 23, constraints. */
    private static boolean isOfTheData(SQLException failure) {
        return Optional.ofNullable(failure.getSQLState())
                .filter(state -> state.startsWith("22") || state.startsWith("23"))
                .isPresent();
    }

    private static int failed(int[] counts) {
        int at = 0;
        while (at < counts.length && counts[at] != Statement.EXECUTE_FAILED) {
            at++;
        }
        return at;
    }

    private UnusableBackupException refused(String why) {
        return new UnusableBackupException(
                Manifest.entry(table.name()) + ", line " + line + ": " + why + ". Nothing was restored.");
    }
}
