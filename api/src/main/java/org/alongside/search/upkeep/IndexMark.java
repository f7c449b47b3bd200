package org.alongside.search.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says that index and store were equal once, so that from then on only what changed need be compared. The same mark lies in the store and
 * beside the files of the index, whichever of the two is lost, swapped or restored: where the marks differ, everything is compared. An
 * index without files of ours, in memory or on a cluster, is marked while this process runs.
 */
@Component
public class IndexMark {

    static final String FILE = "mark";

    private static final Logger LOG = LoggerFactory.getLogger(IndexMark.class);

    private final JdbcClient store;
    private final TransactionTemplate transactions;
    private final IndexName name;
    private final Optional<Path> file;
    private volatile boolean here;

    IndexMark(JdbcClient store, TransactionTemplate transactions, IndexName name, IndexFolder folder) {
        this.store = store;
        this.transactions = transactions;
        this.name = name;
        this.file = folder.current().map(index -> index.resolve(FILE));
    }

    boolean isTrusted() {
        return file.isEmpty() ? here : inStore().map(inFile()::contains).orElse(false);
    }

    /**
     * What is in the index is on the disk, and equal to the store but for changes that are noted. A kill on the way leaves a mark that
     * holds, the earlier or the later one.
     *
     * @param withTheMark done in the store together with it
     */
    void renew(Runnable withTheMark) {
        if (file.isEmpty()) {
            transactions.executeWithoutResult(status -> withTheMark.run());
            here = true;
            return;
        }
        UUID next = UUID.randomUUID();
        write(Stream.concat(Stream.of(next), inStore().stream()).toList());
        transactions.executeWithoutResult(status -> {
            withTheMark.run();
            sql("delete from index_mark where index_name = :index").update();
            insert(next);
        });
        write(List.of(next));
    }

    /** Written once by the process that saw the index of a cluster whole, so that one that has just begun knows of it. */
    public void noteThatItWas() {
        if (!isNoted()) {
            try {
                insert(UUID.randomUUID());
            } catch (DuplicateKeyException e) {
                LOG.debug("Another process was a moment faster");
            }
        }
    }

    /** Was there an index of this name that held the whole directory? A process may still rely on it. */
    public boolean isNoted() {
        return inStore().isPresent();
    }

    /** Everything is to be compared. */
    void forget() {
        here = false;
        file.ifPresent(IndexMark::delete);
    }

    private void insert(UUID mark) {
        sql("insert into index_mark (index_name, mark) values (:index, :mark)")
                .param("mark", mark)
                .update();
    }

    private Optional<UUID> inStore() {
        return sql("select mark from index_mark where index_name = :index")
                .query(UUID.class)
                .optional();
    }

    private JdbcClient.StatementSpec sql(String statement) {
        return store.sql(statement).param("index", name.current());
    }

    private List<UUID> inFile() {
        try {
            return file.isPresent() && Files.exists(file.get())
                    ? Files.readAllLines(file.get(), StandardCharsets.US_ASCII).stream()
                            .map(UUID::fromString)
                            .toList()
                    : List.of();
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            // A damaged mark is no mark.
            return List.of();
        }
    }

    private void write(List<UUID> marks) {
        if (file.isEmpty()) {
            return;
        }
        Path aside = file.get().resolveSibling(FILE + ".new");
        try {
            Files.write(aside, marks.stream().map(UUID::toString).toList(), StandardCharsets.US_ASCII);
            Files.move(aside, file.get(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // The folder may be gone: then this is no mark, and all is compared the next time.
            LOG.debug("The index could not be marked: {}", e.getMessage());
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
