package org.alongside.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.alongside.listing.draft.DraftJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One import that kept something. Without an end it was cut short; importing the file again completes it, undoing takes it back. */
@Entity
@Table(name = "import_run")
public class ImportRun {

    @Id
    private UUID id;

    private String source;
    private String fileName;
    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private @Nullable Instant undoneAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String report;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {}

    ImportRun(UUID id, String source, String fileName, Instant startedAt) {
        this.id = id;
        this.source = source;
        this.fileName = fileName;
        this.startedAt = startedAt;
    }

    void finish(ImportReport result, Instant at) {
        report = DraftJson.write(result);
        finishedAt = at;
    }

    void undo(Instant at) {
        undoneAt = at;
    }

    public UUID id() {
        return id;
    }

    /** The network's code. */
    public String source() {
        return source;
    }

    public String fileName() {
        return fileName;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public @Nullable Instant undoneAt() {
        return undoneAt;
    }

    /** Empty if the run was interrupted. */
    public Optional<ImportReport> report() {
        return Optional.ofNullable(report).map(json -> DraftJson.read(json, ImportReport.class));
    }
}
