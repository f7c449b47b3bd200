package org.alongside.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Pictures in a folder of bounded size; the oldest are deleted first. A lost picture is fetched again. */
final class TileCache {

    private final Path folder;
    private final long most;
    private long size;

    /** @param most bytes */
    TileCache(Path folder, long most) {
        this.folder = folder;
        this.most = most;
        this.size = files().stream().mapToLong(Kept::bytes).sum();
    }

    private record Kept(Path file, long bytes, Instant at) {

        /** Null if the file does not exist. */
        static @Nullable Kept of(Path file) {
            try {
                return new Kept(
                        file, Files.size(file), Files.getLastModifiedTime(file).toInstant());
            } catch (IOException gone) {
                return null;
            }
        }
    }

    Optional<Picture> find(Tile tile) {
        try {
            return Picture.of(Files.readAllBytes(file(tile)));
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    boolean isOlder(Tile tile, Instant than) {
        Kept kept = Kept.of(file(tile));
        return kept == null || kept.at().isBefore(than);
    }

    /** Writes a temporary file and moves it, so that nobody reads half a picture. */
    synchronized void keep(Tile tile, Picture picture, Instant now) throws IOException {
        Path file = file(tile);
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(folder, "new", null);
        Files.write(temporary, picture.bytes());
        Files.setLastModifiedTime(temporary, FileTime.from(now));
        Kept before = Kept.of(file);
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        size += picture.bytes().length - (before == null ? 0 : before.bytes());
        if (size > most) {
            makeRoom();
        }
    }

    /** Frees a tenth of the folder, so that a full folder is not searched for every picture. */
    private void makeRoom() throws IOException {
        for (Kept oldest : files()) {
            if (size <= most - most / 10) {
                return;
            }
            Files.deleteIfExists(oldest.file());
            size -= oldest.bytes();
        }
    }

    /** Oldest first. */
    private List<Kept> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(Kept::of)
                    .filter(Objects::nonNull)
                    .sorted(Comparator.comparing(Kept::at))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(Tile tile) {
        return folder.resolve(String.valueOf(tile.z()))
                .resolve(String.valueOf(tile.x()))
                .resolve(String.valueOf(tile.y()));
    }
}
