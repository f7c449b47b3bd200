package org.alongside.backup.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** A backup file, not trusted: only entries named in its manifest are read, and no more of each than the manifest states. */
public final class BackupFile implements AutoCloseable {

    private static final int LONGEST_MANIFEST = 100_000;

    /** A backup unpacks to some ten or twenty times its size. */
    private static final long MOST_TIMES_ITS_SIZE = 200;

    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    public static BackupFile open(Path file) throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnusableBackupException(
                    file + " is damaged, or not a backup of a directory. Nothing was restored.");
        }
        try {
            Manifest manifest = manifest(zip, file);
            check(zip, manifest, Files.size(file));
            return new BackupFile(zip, manifest);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.NAME);
        if (entry == null) {
            throw new UnusableBackupException(file + " is not a backup of a directory. Nothing was restored.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST_MANIFEST);
            int format = JsonLines.parse(bytes).path("format").asInt(0);
            if (format != Manifest.FORMAT) {
                throw new UnusableBackupException(file + " was made by "
                        + (format > Manifest.FORMAT ? "a newer" : "a much older")
                        + " Alongside. Use that one to restore it.");
            }
            return whole(JsonLines.read(bytes, Manifest.class));
        } catch (ZipException | JacksonException | NullPointerException e) {
            throw new UnusableBackupException(
                    "manifest.json is damaged, or " + file + " is not a backup of a directory. Nothing was restored.");
        }
    }

    /** Every part is there, whatever the file left out. */
    private static Manifest whole(Manifest manifest) {
        Objects.requireNonNull(manifest.madeAt());
        Objects.requireNonNull(manifest.schema());
        Objects.requireNonNull(manifest.sequences()).values().forEach(Objects::requireNonNull);
        manifest.tables().values().forEach(count -> Objects.requireNonNull(count.sha256()));
        return manifest;
    }

    private static void check(ZipFile zip, Manifest manifest, long size) throws IOException {
        Set<String> named =
                manifest.tables().keySet().stream().map(Manifest::entry).collect(Collectors.toCollection(TreeSet::new));
        named.add(Manifest.NAME);
        Set<String> there = zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
        if (!there.equals(named) || zip.size() != named.size()) {
            throw new UnusableBackupException("The backup does not hold what its manifest names: it holds "
                    + names(there) + ". Nothing was restored.");
        }
        long most = MOST_TIMES_ITS_SIZE * size;
        for (RowDigest.Count count : manifest.tables().values()) {
            if (count.rows() < 0 || count.bytes() < 0 || count.bytes() > most) {
                throw new UnusableBackupException("The backup would unpack to more than " + MOST_TIMES_ITS_SIZE
                        + " times its size: it is not one of ours. Nothing was restored.");
            }
        }
    }

    private static String names(Set<String> entries) {
        String names = entries.stream()
                .limit(8)
                .map(name -> name.replaceAll("[^A-Za-z0-9_./-]", "?"))
                .collect(Collectors.joining(", "));
        return entries.size() > 8 ? names + " and others" : names;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The unpacked size that the manifest states, in bytes. */
    public long bytes() {
        return manifest.tables().values().stream()
                .mapToLong(RowDigest.Count::bytes)
                .sum();
    }

    public InputStream rows(String table) throws IOException {
        ZipEntry entry = Objects.requireNonNull(zip.getEntry(Manifest.entry(table)), "checked when it was opened");
        return new BufferedInputStream(zip.getInputStream(entry), 256 * 1024);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
