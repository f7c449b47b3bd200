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
 * Records that index and store were equal once, so that later only changes need a comparison. The same random id is kept in the store and
 * beside the files of the index. If one of the two was lost, swapped or restored, the ids differ and everything is compared. For an index
 * without local files, in memory or on a cluster, the mark lasts as long as the process.
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
     * Call it when the index is on disk, and equal to the store except for noted changes. If the process is killed meanwhile, the earlier or
     * the later mark holds.
     *
     * @param withTheMark runs in the same transaction
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

    /** Called by the process that saw the index of a cluster full, so that a process that starts later knows of it. */
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

    /** The next comparison looks at everything. */
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
