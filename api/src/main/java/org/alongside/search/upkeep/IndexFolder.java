package org.alongside.search.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.search.index.IndexSettings;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The folder of an embedded index. Every file is checked against its checksum before it is opened; a damaged index is moved aside. */
@Component
class IndexFolder implements IndexStorage {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss").withZone(ZoneOffset.UTC);

    private final IndexName name;
    private final Clock clock;
    private final Optional<Path> root;

    IndexFolder(IndexName name, Clock clock, IndexSettings settings) {
        this.name = name;
        this.clock = clock;
        this.root = settings.root();
    }

    /** Where the current index is; empty if it is in memory or on a cluster. */
    Optional<Path> current() {
        return root.map(folder -> folder.resolve(name.current()));
    }

    /** Called before the engine opens it: a damaged index is replaced by a new one. */
    void setAsideIfDamaged() {
        current().filter(Files::isDirectory).ifPresent(this::check);
    }

    /** Called when the current index is full: deletes earlier ones. */
    void removeEarlier() {
        root.filter(Files::isDirectory).ifPresent(folder -> list(folder).stream()
                .filter(index -> name.isEarlier(index.getFileName().toString()))
                .forEach(index -> {
                    try {
                        FileSystemUtils.deleteRecursively(index);
                    } catch (IOException e) {
                        LOG.warn("The index of an earlier time could not be removed: {}", index.getFileName());
                    }
                }));
    }

    /** The size of the current index in bytes; 0 if it is in memory or on a cluster. */
    @Override
    public long bytes() {
        return root.map(folder -> folder.resolve(name.current()))
                .filter(Files::isDirectory)
                .map(index -> list(index).stream()
                        .mapToLong(file -> file.toFile().length())
                        .sum())
                .orElse(0L);
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Path index) {
        // With the lock held, so that files of another process that is writing are never taken for damage.
        try (Directory files = FSDirectory.open(index);
                Lock lock = files.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            if (SegmentInfos.getLastCommitSegmentsFileName(files) == null) {
                // Nothing is in it, so nobody can have compared it.
                Files.deleteIfExists(index.resolve(IndexMark.FILE));
                return;
            }
            readAll(files);
        } catch (LockObtainFailedException e) {
            LOG.debug("The index is open elsewhere");
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            setAside(index, e);
        }
    }

    private static void readAll(Directory files) throws IOException {
        for (String file : SegmentInfos.readLatestCommit(files).files(true)) {
            try (IndexInput input = files.openInput(file, IOContext.READONCE)) {
                CodecUtil.checksumEntireFile(input);
            }
        }
    }

    private void setAside(Path index, Exception damage) {
        Path aside = index.resolveSibling(index.getFileName() + ".bad-" + STAMP.format(clock.instant()));
        try {
            FileSystemUtils.deleteRecursively(aside);
            Files.move(index, aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        LOG.warn(
                "The index was damaged ({}); it is kept as {} and filled anew",
                damage.getMessage(),
                aside.getFileName());
    }
}
