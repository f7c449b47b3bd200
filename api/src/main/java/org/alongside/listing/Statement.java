package org.alongside.listing;

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
 * What a source said of a service at a moment: appended, never changed. Its draft is nothing where the source no longer lists the service.
 * The latest that has not ended is what the source says now; undoing a run ends its statements, so the ones before speak again.
 */
@Entity
public class Statement {

    /** In the order of saying, see {@link StatementKeys}. */
    @Id
    private long id;

    private UUID serviceId;
    private String source;
    private @Nullable UUID runId;
    private boolean byPerson;
    private Instant saidAt;
    private @Nullable String licence;
    private String hash;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String draft;

    /** The draft as it was told just now; nothing where this comes from the store. */
    @Transient
    private @Nullable Draft told;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Statement() {}

    Statement(long id, NewStatement said, Instant at) {
        this.id = id;
        serviceId = said.serviceId();
        source = said.source();
        runId = said.run();
        byPerson = said.byPerson();
        saidAt = at;
        licence = said.licence();
        draft = said.draft() == null ? null : DraftJson.write(said.draft());
        hash = hashOf(draft);
        told = said.draft();
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

    public Instant saidAt() {
        return saidAt;
    }

    public @Nullable String licence() {
        return licence;
    }

    public String hash() {
        return hash;
    }

    /** As JSON; nothing where the source no longer lists the service. */
    public @Nullable String draft() {
        return draft;
    }

    /** The service as it was said. Ask only where it was. */
    Draft read() {
        return told != null ? told : DraftJson.read(Objects.requireNonNull(draft), Draft.class);
    }

    void end(Instant at) {
        endedAt = at;
    }
}
