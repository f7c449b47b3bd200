package org.alongside.importing;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.crash.CrashPoint;
import org.alongside.listing.Listings;
import org.alongside.listing.RetryOnConflict;
import org.alongside.listing.Settled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The imports so far, and undoing one. */
@Service
public class ImportRuns {

    private final EntityManager store;
    private final Listings listings;
    private final Clock clock;

    ImportRuns(EntityManager store, Listings listings, Clock clock) {
        this.store = store;
        this.listings = listings;
        this.clock = clock;
    }

    @Transactional
    void begin(ImportRequest request) {
        store.persist(
                new ImportRun(request.run(), request.network(), request.file().name(), clock.instant()));
    }

    @Transactional
    void finish(UUID run, ImportReport report) {
        find(run).orElseThrow().finish(report, clock.instant());
    }

    /**
     * Ends the statements of the run, so that earlier ones count again. Undoing twice changes nothing more.
     *
     * @throws IllegalArgumentException if there is no such run
     */
    @RetryOnConflict
    @Transactional
    public Settled undo(UUID run) {
        if (get(run).undoneAt() != null) {
            return Settled.NOTHING;
        }
        Settled settled = listings.undo(run);
        CrashPoint.UNDO_SETTLED.here();
        get(run).undo(clock.instant());
        return settled;
    }

    /** Marks all runs of this network as undone. */
    @Transactional
    void undoneAll(String network) {
        store.createQuery("update ImportRun set undoneAt = :now where source = :network and undoneAt is null")
                .setParameter("now", clock.instant())
                .setParameter("network", network)
                .executeUpdate();
    }

    private ImportRun get(UUID run) {
        return find(run).orElseThrow(() -> new IllegalArgumentException("run: there is no import of this id"));
    }

    /** The latest runs of all networks, latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> latest(int most) {
        return store.createQuery("from ImportRun order by startedAt desc, id desc", ImportRun.class)
                .setMaxResults(most)
                .getResultList();
    }

    @Transactional(readOnly = true)
    public Optional<ImportRun> find(UUID run) {
        return Optional.ofNullable(store.find(ImportRun.class, run));
    }

    /** The runs of a network, latest first. */
    @Transactional(readOnly = true)
    public List<ImportRun> list(String network) {
        return store.createQuery(
                        "from ImportRun where source = :network order by startedAt desc, id desc", ImportRun.class)
                .setParameter("network", network)
                .getResultList();
    }
}
