package org.alongside.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The data folder of one process: it is made, taken by this process alone, and keeps what was found out about the engine. */
final class ProcessFolder {

    private static final String ENGINE = "engine";

    /** Open until the process ends, for so long they hold their locks. */
    private static final Set<FileChannel> TAKEN = new HashSet<>();

    private final Path folder;

    ProcessFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalStateException where another process on this machine has it */
    void take() {
        try {
            FileChannel file =
                    FileChannel.open(folder.resolve("process"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (file.tryLock() == null) {
                file.close();
                throw new IllegalStateException("another process of the cluster uses " + folder
                        + ". Give each on this machine a folder and a port of its own: --data DIR --port N.");
            }
            TAKEN.add(file);
        } catch (OverlappingFileLockException e) {
            throw new IllegalStateException("this process has " + folder + " open already", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What answered the last time this process started here. */
    Optional<String> engine() {
        try {
            return Optional.of(Files.readString(folder.resolve(ENGINE)).strip()).filter(version -> !version.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void remember(String engine) {
        try {
            Files.writeString(folder.resolve(ENGINE), engine + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
