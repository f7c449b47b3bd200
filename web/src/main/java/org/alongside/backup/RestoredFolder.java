package org.alongside.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.alongside.backup.content.BackupFile;
import org.alongside.backup.content.Manifest;
import org.alongside.backup.content.Table;
import org.alongside.backup.content.UnusableBackupException;
import org.alongside.operations.DataFolder;
import org.alongside.operations.StoreFile;
import org.springframework.util.FileSystemUtils;

/** Restores beside the place the store will have, and gives it its name once it is whole; a database is filled in one transaction. */
final class RestoredFolder {

    private static final String ASIDE = ".restore";

    /** A store takes about as much as its lines, and more while it is being written. */
    private static final int ROOM_FOR_EACH_BYTE = 2;

    private RestoredFolder() {}

    static Manifest from(BackupFile backup, DataFolder data) throws IOException, SQLException {
        Path folder = data.path();
        if (Files.exists(folder.resolve(StoreFile.NAME))) {
            throw new UnusableBackupException("The folder " + folder
                    + " holds a directory already. Name an empty one with --data DIR; if its store is damaged, move "
                    + StoreFile.NAME + " elsewhere first. Nothing was restored.");
        }
        boolean isNew = !Files.exists(folder);
        Files.createDirectories(folder);
        Path coming = Files.createTempDirectory(folder, ASIDE);
        try {
            Manifest manifest = fill(backup, data.settings(coming, true));
            Path store = coming.resolve(StoreFile.NAME);
            if (Files.exists(store)) {
                force(store);
                new StoreFile(folder).forgetEarlier();
                Files.move(store, folder.resolve(StoreFile.NAME), StandardCopyOption.ATOMIC_MOVE);
                isNew = false;
            }
            return manifest;
        } finally {
            FileSystemUtils.deleteRecursively(coming);
            if (isNew) {
                Files.deleteIfExists(folder);
            }
        }
    }

    /** To try a backup: a store is made of it in a folder of its own, compared, and thrown away. */
    static void tried(BackupFile backup, Path folder) throws IOException, SQLException {
        Path coming = Files.createTempDirectory(folder, ASIDE);
        try {
            fill(
                    backup,
                    List.of(
                            "--alongside.data=" + coming,
                            "--spring.profiles.active=",
                            "--spring.datasource.url=jdbc:h2:file:" + coming.resolve("store")
                                    + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                            "--spring.datasource.username=",
                            "--spring.datasource.password="));
        } finally {
            FileSystemUtils.deleteRecursively(coming);
        }
    }

    private static Manifest fill(BackupFile backup, List<String> settings) throws IOException, SQLException {
        try (OpenStore store = OpenStore.with(settings)) {
            try (Connection connection = store.source().getConnection()) {
                if (Table.isH2(connection)) {
                    requireSpace(store.folder(), backup.bytes());
                }
            }
            return Restore.into(store.source(), backup);
        }
    }

    private static void requireSpace(Path folder, long bytes) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / ROOM_FOR_EACH_BYTE;
        if (free < bytes) {
            throw new UnusableBackupException(
                    "The disk that holds " + folder.getParent() + " has not enough room: it needs "
                            + ROOM_FOR_EACH_BYTE * bytes / 1024 / 1024 + " MB. Nothing was restored.");
        }
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
