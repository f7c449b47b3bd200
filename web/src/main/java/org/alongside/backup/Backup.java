package org.alongside.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.alongside.backup.content.JsonLines;
import org.alongside.backup.content.Manifest;
import org.alongside.backup.content.RowDigest;
import org.alongside.backup.content.RowPages;
import org.alongside.backup.content.Sequences;
import org.alongside.backup.content.Table;
import org.alongside.crash.CrashPoint;
import org.alongside.operations.Version;

/**
 * A backup: a ZIP of the tables as lines of JSON, as of one moment, and a manifest. The index is not in it; it is rebuilt from the store.
 * It is data only: nothing in it is executed. The file is written under another name, forced to disk and then renamed, so a file under its
 * name is complete.
 */
final class Backup {

    private Backup() {}

    /** Of a store that may be in use: what is being written meanwhile is either in it whole or not at all. */
    static Manifest write(Connection store, Path file, Instant now) throws IOException, SQLException {
        // Readable for its owner alone, from the first byte on.
        Path coming = Files.createTempFile(file.toAbsolutePath().getParent(), ".backup", ".part");
        try {
            Manifest manifest = inOneSnapshot(store, () -> pack(store, coming, now));
            force(coming);
            CrashPoint.BACKUP_PACKED.here();
            Files.move(coming, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            Files.deleteIfExists(coming);
        }
    }

    private interface Reading<T> {

        T read() throws IOException, SQLException;
    }

    private static <T> T inOneSnapshot(Connection store, Reading<T> reading) throws IOException, SQLException {
        int usual = store.getTransactionIsolation();
        // Both are one snapshot for all tables, taken at the first question.
        store.setTransactionIsolation(
                Table.isH2(store) ? Connection.TRANSACTION_SERIALIZABLE : Connection.TRANSACTION_REPEATABLE_READ);
        store.setAutoCommit(false);
        try {
            return reading.read();
        } finally {
            store.rollback();
            store.setAutoCommit(true);
            store.setTransactionIsolation(usual);
        }
    }

    private static Manifest pack(Connection store, Path file, Instant now) throws IOException, SQLException {
        String schema = one(
                store,
                "select \"version\" from \"flyway_schema_history\" where \"version\" is not null"
                        + " order by \"installed_rank\" desc limit 1");
        boolean practice =
                !one(store, "select count(*) from directory where practice").equals("0");
        SortedMap<String, RowDigest.Count> tables = new TreeMap<>();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 256 * 1024);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Table table : Table.list(store)) {
                zip.putNextEntry(new ZipEntry(Manifest.entry(table.name())));
                tables.put(table.name(), RowPages.walk(store, table, line -> {
                    zip.write(line);
                    zip.write('\n');
                }));
                CrashPoint.BACKUP_BEGUN.here();
            }
            Manifest manifest = new Manifest(
                    Manifest.FORMAT, Version.number(), now, schema, practice, tables, Sequences.next(store));
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(JsonLines.bytes(manifest));
            return manifest;
        }
    }

    /** The single value of a query, as text; "null" if there is no row or no value. */
    static String one(Connection store, String question) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() ? String.valueOf(row.getString(1)) : "null";
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
