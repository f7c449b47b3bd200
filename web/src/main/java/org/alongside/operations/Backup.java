package org.alongside.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.alongside.faults.CrashPoint;
import org.alongside.listing.DraftJson;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;

/**
 * A backup of the embedded store: a ZIP of a manifest and the store as it was at one moment. The index is not in it, for it is made anew from
 * the store. A file is written beside its place, forced to the disk, and only then given its name; so a backup or a store that stands under
 * its name is whole.
 */
final class Backup {

    static final String STORE_FILE = "store.mv.db";
    private static final String MANIFEST = "manifest.json";
    private static final int FORMAT = 1;

    private Backup() {}

    /**
     * What a backup says of itself.
     *
     * @param sha256 of the store inside, 64 hexadecimal digits
     * @param history the last step of the store's history (Flyway)
     */
    record Manifest(
            int format, Instant madeAt, String sha256, long bytes, String history, long listings, long statements) {

        String told() {
            return "%d listings from %d statements, as they were on %s UTC."
                    .formatted(
                            listings,
                            statements,
                            madeAt.toString().replace('T', ' ').substring(0, 16));
        }
    }

    /** Why a backup cannot be made or taken back; the message is for people. */
    static final class UnusableException extends IOException {

        UnusableException(String message) {
            super(message);
        }
    }

    /** Of a store that may be in use: what is being written meanwhile is either in it whole or not at all. */
    static Manifest write(Connection store, Path file, Instant now) throws IOException, SQLException {
        if (!store.getMetaData().getURL().startsWith("jdbc:h2:")) {
            throw new UnusableException("This directory keeps its data in PostgreSQL: back it up with pg_dump.");
        }
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), ".backup");
        Path copy = folder.resolve("copy.zip");
        Path whole = folder.resolve("whole.zip");
        try {
            try (var backup = store.prepareStatement("backup to ?")) {
                backup.setString(1, copy.toString());
                backup.execute();
            }
            CrashPoint.BACKUP_COPIED.here();
            Path data = folder.resolve(STORE_FILE);
            extract(copy, STORE_FILE, data);
            Manifest manifest = manifest(data, now);
            pack(manifest, data, whole);
            force(whole);
            CrashPoint.BACKUP_PACKED.here();
            Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** Into a folder that holds no store yet; read through and counted before it gets its name. */
    static Manifest restore(Path file, Path folder) throws IOException, SQLException {
        if (Files.exists(folder.resolve(STORE_FILE))) {
            throw new UnusableException(
                    "The folder " + folder + " holds a directory already. Name an empty one with --data DIR.");
        }
        Manifest manifest = read(file);
        Files.createDirectories(folder);
        Path coming = Files.createTempDirectory(folder, ".restore");
        try {
            Path data = coming.resolve(STORE_FILE);
            extract(file, STORE_FILE, data);
            check(manifest, data);
            force(data);
            CrashPoint.RESTORE_CHECKED.here();
            FileSystemUtils.deleteRecursively(folder.resolve("index"));
            Files.move(data, folder.resolve(STORE_FILE), StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(coming);
        }
    }

    private static Manifest read(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new UnusableException(file + " is not a backup of a directory.");
            }
            Manifest manifest = DraftJson.read(
                    new String(zip.getInputStream(entry).readNBytes(10_000), StandardCharsets.UTF_8), Manifest.class);
            if (manifest.format() != FORMAT) {
                throw new UnusableException(file + " was made by a newer Alongside. Use that one to restore it.");
            }
            return manifest;
        } catch (ZipException | JacksonException e) {
            throw new UnusableException(file + " is damaged, or not a backup of a directory.");
        }
    }

    private static void check(Manifest manifest, Path data) throws IOException, SQLException {
        Manifest there = Files.size(data) == manifest.bytes() && sha256(data).equals(manifest.sha256())
                ? manifest(data, manifest.madeAt())
                : null;
        if (!manifest.equals(there)) {
            throw new UnusableException(
                    "The backup is damaged: what is in it is not what was put in. Nothing was restored.");
        }
    }

    private static Manifest manifest(Path data, Instant now) throws IOException, SQLException {
        String sha256 = sha256(data);
        long bytes = Files.size(data);
        String url = "jdbc:h2:file:" + data.toString().replace(".mv.db", "")
                + ";DATABASE_TO_LOWER=TRUE;ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
        try (Connection copy = DriverManager.getConnection(url, "sa", "")) {
            return new Manifest(
                    FORMAT,
                    now,
                    sha256,
                    bytes,
                    one(
                            copy,
                            "select max(\"installed_rank\") || ': ' || max(\"version\") from \"flyway_schema_history\""),
                    Long.parseLong(one(copy, "select count(*) from listing")),
                    Long.parseLong(one(copy, "select count(*) from statement")));
        }
    }

    private static String one(Connection store, String question) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }

    private static void pack(Manifest manifest, Path data, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(DraftJson.write(manifest).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(STORE_FILE));
            Files.copy(data, zip);
        }
    }

    private static void extract(Path file, String name, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            if (entry == null) {
                throw new UnusableException(file + " holds no store.");
            }
            try (InputStream in = zip.getInputStream(entry)) {
                Files.copy(in, to);
            }
        } catch (ZipException e) {
            throw new UnusableException("The backup is damaged: " + e.getMessage() + ". Nothing was restored.");
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of()
                    .formatHex(((DigestInputStream) in).getMessageDigest().digest());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
