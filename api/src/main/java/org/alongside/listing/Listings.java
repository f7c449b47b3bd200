package org.alongside.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.alongside.crash.CrashPoint;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Records statements, and keeps the listings that follow from them. */
@Service
public class Listings {

    /** Services whose statements end in one step. */
    private static final int AT_ONCE = 200;

    private final EntityManager store;
    private final StatementKeys keys;
    private final Settlement settlement;
    private final ListingChanges changes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Listings(
            EntityManager store,
            StatementKeys keys,
            Settlement settlement,
            ListingChanges changes,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.keys = keys;
        this.settlement = settlement;
        this.changes = changes;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Appends statements and settles their services, all or nothing. A statement equal to the latest of its source is not appended.
     *
     * @param news about at most {@value StatementKeys#BATCH} services
     */
    @Transactional
    public Settled record(List<NewStatement> news) {
        if (news.size() > StatementKeys.BATCH) {
            throw new IllegalArgumentException("too much at once");
        }
        LongSupplier key = keys.ofBatch();
        Map<UUID, List<Statement>> statements =
                settlement.statements(news.stream().map(NewStatement::serviceId).toList());
        Settled settled = Settled.NOTHING;
        Instant now = clock.instant();
        Set<UUID> services = new LinkedHashSet<>();
        for (NewStatement one : news) {
            List<Statement> ofService = statements.computeIfAbsent(one.serviceId(), id -> new ArrayList<>());
            Statement statement = new Statement(key.getAsLong(), one, now);
            Optional<Statement> before = latest(one.source(), ofService);
            if (before.isPresent() && before.get().hash().equals(statement.hash())) {
                settled = settled.plus(Settled.ONE_UNCHANGED);
            } else if (before.isPresent() || one.draft() != null) {
                store.persist(statement);
                ofService.add(statement);
                services.add(one.serviceId());
            }
        }
        CrashPoint.STATEMENT_RECORDED.here();
        settled = settled.plus(settlement.settle(services, statements, now));
        CrashPoint.SETTLED.here();
        return settled;
    }

    private static Optional<Statement> latest(String source, List<Statement> ofService) {
        return ofService.stream()
                .filter(statement -> statement.source().equals(source))
                .reduce((first, second) -> second);
    }

    /** Works out the listings of one service again. A listing with the same hash stays as it is. */
    @Transactional
    public Settled settle(UUID service) {
        List<UUID> services = List.of(service);
        return settlement.settle(services, settlement.statements(services), clock.instant());
    }

    /**
     * Ends the statements of a run, all or none, so that the statements before them count again. Clears the session: entities loaded before
     * are detached afterwards.
     */
    @Transactional
    public Settled undo(UUID run) {
        List<UUID> services = store.createQuery(
                        "select distinct serviceId from Statement where runId = :run and endedAt is null", UUID.class)
                .setParameter("run", run)
                .getResultList();
        return inBatches(services, batch -> {
            Settled settled = end(batch, run);
            // Otherwise each further batch checks the entities of all earlier ones for changes.
            store.flush();
            store.clear();
            return settled;
        });
    }

    /**
     * Ends all statements about every service that this source has ever stated, so that none of them is listed. Edits by hand end too: they
     * would otherwise keep a service listed whose feed is gone. Each batch is a transaction; after a failure, call it again.
     */
    @RetryOnConflict
    public Settled withdrawSource(String source) {
        List<UUID> services = store.createQuery(
                        "select distinct serviceId from Statement where source = :source", UUID.class)
                .setParameter("source", source)
                .getResultList();
        return inBatches(services, batch -> Objects.requireNonNull(transactions.execute(status -> end(batch, null))));
    }

    private static Settled inBatches(List<UUID> services, Function<List<UUID>, Settled> work) {
        return IntStream.iterate(0, from -> from < services.size(), from -> from + AT_ONCE)
                .mapToObj(from -> services.subList(from, Math.min(services.size(), from + AT_ONCE)))
                .map(work)
                .reduce(Settled.NOTHING, Settled::plus);
    }

    /**
     * Ends statements about these services and settles them.
     *
     * @param run only the statements of this run; {@code null} for all statements
     */
    private Settled end(List<UUID> services, @Nullable UUID run) {
        Instant now = clock.instant();
        Query ending = store.createQuery(
                        "update Statement set endedAt = :now where endedAt is null and serviceId in :services"
                                + (run == null ? "" : " and runId = :run"))
                .setParameter("now", now)
                .setParameter("services", services);
        (run == null ? ending : ending.setParameter("run", run)).executeUpdate();
        CrashPoint.UNDO_ENDED.here();
        return settlement.settle(services, settlement.statements(services), now);
    }

    /**
     * Works out the next dates again: for listings whose meeting has ended, and for listings not refreshed for
     * {@link Listing#LOOKS_AGAIN_AFTER}.
     *
     * @param most the number of listings at once, the longest overdue first
     * @return the number of listings refreshed
     */
    @RetryOnConflict
    @Transactional
    public int refreshNextDates(int most) {
        Instant now = clock.instant();
        List<Listing> due = store.createQuery(
                        "from Listing where lookAgainAt <= :now order by lookAgainAt", Listing.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        for (Listing listing : due) {
            listing.refreshNextDates(now);
            changes.note(listing.id());
        }
        return due.size();
    }

    /** The services that the latest statements of a source list. */
    @Transactional(readOnly = true)
    public List<UUID> servicesOf(String source) {
        return store.createQuery("""
                        select s.serviceId from Statement s where s.source = :source and s.endedAt is null and s.draft is not null
                        and s.id = (select max(later.id) from Statement later where later.serviceId = s.serviceId
                        and later.source = s.source and later.endedAt is null)""", UUID.class).setParameter("source", source).getResultList();
    }

    /** The listing, if the public may see it. */
    @Transactional(readOnly = true)
    public Optional<Listing> find(UUID id) {
        return Optional.ofNullable(store.find(Listing.class, id)).filter(Listing::isPublic);
    }

    /** Every public listing of a service, by place. */
    @Transactional(readOnly = true)
    public List<Listing> ofService(UUID service) {
        return settlement.listings(List.of(service)).getOrDefault(service, List.of()).stream()
                .filter(Listing::isPublic)
                .toList();
    }
}
