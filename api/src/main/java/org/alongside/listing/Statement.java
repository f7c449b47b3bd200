package org.alongside.listing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a source stated about a service at a moment. Statements are appended and never changed. The latest one that has not ended is what the
 * source states now. Undoing a run ends its statements, so that the ones before count again.
 */
@Entity
public class Statement {

    /** In the order of recording, see {@link StatementKeys}. */
    @Id
    private long id;

    private UUID serviceId;
    private String source;
    private @Nullable UUID runId;
    private boolean byPerson;

    @Column(name = "said_at")
    private Instant recordedAt;

    private @Nullable String licence;
    private String hash;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String draft;

    /** The draft as recorded; {@code null} if this statement was read from the store. */
    @Transient
    private @Nullable Draft parsed;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    Statement(long id, NewStatement news, Instant at) {
        this.id = id;
        serviceId = news.serviceId();
        source = news.source();
        runId = news.run();
        byPerson = news.byPerson();
        recordedAt = at;
        licence = news.licence();
        draft = news.draft() == null ? null : DraftJson.write(news.draft());
        hash = hashOf(draft);
        parsed = news.draft();
    }

    static String hashOf(@Nullable String draft) {
        return DraftJson.hash(draft == null ? "" : draft);
    }

    public UUID serviceId() {
        return serviceId;
    }

    public String source() {
        return source;
    }

    public @Nullable UUID run() {
        return runId;
    }

    public boolean byPerson() {
        return byPerson;
    }

    public @Nullable String licence() {
        return licence;
    }

    public String hash() {
        return hash;
    }

    /** As JSON; {@code null} if the source no longer lists the service. */
    public @Nullable String draft() {
        return draft;
    }

    /** The service as it was news. Ask only where it was. */
    Draft read() {
        return parsed != null ? parsed : DraftJson.read(Objects.requireNonNull(draft), Draft.class);
    }

    void end(Instant at) {
        endedAt = at;
    }
}
