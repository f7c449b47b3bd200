package org.alongside.listing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.alongside.crash.CrashPoint;
import org.alongside.listing.draft.Draft;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes statements and keeps the listings that follow from them. */
@Service
public class Listings {

    /** Services that are ended together. */
    private static final int AT_ONCE = 200;

    private final EntityManager store;
    private final StatementKeys keys;
    private final ListingIds ids;
    private final ShownPoint shownPoint;
    private final ListingChanges changes;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Listings(
            EntityManager store,
            StatementKeys keys,
            ListingIds ids,
            ShownPoint shownPoint,
            ListingChanges changes,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.keys = keys;
        this.ids = ids;
        this.shownPoint = shownPoint;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Appends what was said and settles those services, all or nothing. What a source says again unchanged is not appended.
     *
     * @param news of at most {@value StatementKeys#BATCH} services
     */
    @Transactional
    public Settled say(List<NewStatement> news) {
        if (news.size() > StatementKeys.BATCH) {
            throw new IllegalArgumentException("too much at once");
        }
        LongSupplier key = keys.ofBatch();
        Map<UUID, List<Statement>> statements =
                current(news.stream().map(NewStatement::serviceId).toList());
        Map<UUID, List<Listing>> listings =
                listings(news.stream().map(NewStatement::serviceId).toList());
        Settled settled = Settled.NOTHING;
        Instant now = clock.instant();
        Set<UUID> toldAnew = new LinkedHashSet<>();
        for (NewStatement said : news) {
            List<Statement> ofService = statements.computeIfAbsent(said.serviceId(), id -> new ArrayList<>());
            Statement statement = new Statement(key.getAsLong(), said, now);
            Optional<Statement> before = ofService.stream()
                    .filter(earlier -> earlier.source().equals(said.source()))
                    .reduce((first, second) -> second);
            if (before.isPresent() && before.get().hash().equals(statement.hash())) {
                settled = settled.plus(Settled.ONE_UNCHANGED);
                continue;
            }
            if (before.isEmpty() && said.draft() == null) {
                continue;
            }
            store.persist(statement);
            ofService.add(statement);
            toldAnew.add(said.serviceId());
        }
        CrashPoint.SAID.here();
        for (UUID service : toldAnew) {
            settled = settled.plus(settle(
                    service,
                    statements.getOrDefault(service, List.of()),
                    listings.getOrDefault(service, List.of()),
                    now));
        }
        CrashPoint.SETTLED.here();
        return settled;
    }

    /** Works out the listings of one service anew; same hash, nothing changes. */
    @Transactional
    public Settled settle(UUID service) {
        return settle(
                service,
                current(List.of(service)).getOrDefault(service, List.of()),
                listings(List.of(service)).getOrDefault(service, List.of()),
                clock.instant());
    }

    /**
     * Ends what a run said, so that what was said before speaks again: all of it or nothing, however much it was. What the session held
     * before is no longer in it afterwards.
     */
    @Transactional
    public Settled undo(UUID run) {
        List<UUID> services = store.createQuery(
                        "select distinct serviceId from Statement where runId = :run and endedAt is null", UUID.class)
                .setParameter("run", run)
                .getResultList();
        Settled settled = Settled.NOTHING;
        for (List<UUID> batch : inBatches(services)) {
            settled = settled.plus(end(batch, "and runId = :of", run));
            // So that what is done is not looked through again with each further batch.
            store.flush();
            store.clear();
        }
        return settled;
    }

    /**
     * Ends everything anybody said of the services this source ever told, so that no listing of them is left: a hand edit would otherwise
     * go on speaking for a service whose feed has been taken away. A batch at a time: where it is cut short, it is to be done again.
     */
    @RetryOnConflict
    public Settled forget(String source) {
        List<UUID> services = store.createQuery(
                        "select distinct serviceId from Statement where source = :source", UUID.class)
                .setParameter("source", source)
                .getResultList();
        Settled settled = Settled.NOTHING;
        for (List<UUID> batch : inBatches(services)) {
            settled = settled.plus(Objects.requireNonNull(transactions.execute(status -> end(batch, "", null))));
        }
        return settled;
    }

    /** Ends what was said of these services, as far as the condition goes, and settles them. */
    private Settled end(List<UUID> services, String condition, @Nullable UUID of) {
        Instant now = clock.instant();
        Query ending = store.createQuery(
                        "update Statement set endedAt = :now where endedAt is null and serviceId in :services "
                                + condition)
                .setParameter("now", now)
                .setParameter("services", services);
        (of == null ? ending : ending.setParameter("of", of)).executeUpdate();
        CrashPoint.UNDO_ENDED.here();
        Map<UUID, List<Statement>> statements = current(services);
        Map<UUID, List<Listing>> listings = listings(services);
        Settled settled = Settled.NOTHING;
        for (UUID service : services) {
            settled = settled.plus(settle(
                    service,
                    statements.getOrDefault(service, List.of()),
                    listings.getOrDefault(service, List.of()),
                    now));
        }
        return settled;
    }

    private static List<List<UUID>> inBatches(List<UUID> services) {
        return IntStream.iterate(0, from -> from < services.size(), from -> from + AT_ONCE)
                .mapToObj(from -> services.subList(from, Math.min(services.size(), from + AT_ONCE)))
                .toList();
    }

    /**
     * Looks again when things are next on: where a meeting has ended, and where nobody looked for {@link Listing#LOOKS_AGAIN_AFTER}.
     *
     * @param most how many listings at once, those that have waited longest
     * @return how many listings that were
     */
    @RetryOnConflict
    @Transactional
    public int lookAhead(int most) {
        Instant now = clock.instant();
        List<Listing> due = store.createQuery(
                        "from Listing where lookAgainAt <= :now order by lookAgainAt", Listing.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
        for (Listing listing : due) {
            listing.lookAhead(now);
            changes.note(listing.id());
        }
        return due.size();
    }

    /** The services a source lists now, by the feed's statements alone. */
    @Transactional(readOnly = true)
    public List<UUID> servicesOf(String source) {
        return store.createQuery("""
                        select s.serviceId from Statement s where s.source = :source and s.endedAt is null and s.draft is not null
                        and s.id = (select max(later.id) from Statement later where later.serviceId = s.serviceId
                        and later.source = s.source and later.endedAt is null)""", UUID.class).setParameter("source", source).getResultList();
    }

    /** The listing, where the public may see it. */
    @Transactional(readOnly = true)
    public Optional<Listing> find(UUID id) {
        return Optional.ofNullable(store.find(Listing.class, id)).filter(Listing::isPublic);
    }

    /** Every public listing of a service, by place. */
    @Transactional(readOnly = true)
    public List<Listing> ofService(UUID service) {
        return listings(List.of(service)).getOrDefault(service, List.of()).stream()
                .filter(Listing::isPublic)
                .toList();
    }

    private Settled settle(UUID service, List<Statement> statements, List<Listing> there, Instant now) {
        Map<String, Listing> before = there.stream()
                .collect(Collectors.toMap(Listing::placeKey, listing -> listing, (a, b) -> a, HashMap::new));
        String nameBefore = there.isEmpty() ? null : there.getFirst().service().name();
        Optional<Draft> merged = Merge.of(statements);
        boolean changed = false;
        if (merged.isPresent()) {
            Draft draft = merged.get();
            String network = statements.getFirst().source();
            for (Map.Entry<String, Draft.MeetingPlace> entry : draft.places().entrySet()) {
                Listing.Facts facts = new Listing.Facts(
                        network,
                        draft.places().size(),
                        draft.withoutPlaces(),
                        entry.getValue(),
                        shownPoint.of(network, entry.getValue()));
                // One that is there keeps its id, from whatever time that is: its address is in people's hands.
                Listing listing = before.remove(entry.getKey());
                if (listing == null) {
                    Listing made = new Listing(ids.of(service, entry.getKey()), service, entry.getKey());
                    made.become(facts, now);
                    store.persist(made);
                    changes.note(made.id());
                    changed = true;
                } else if (!listing.hash().equals(facts.hash())) {
                    listing.become(facts, now);
                    changes.note(listing.id());
                    changed = true;
                }
            }
        }
        for (Listing gone : before.values()) {
            store.remove(gone);
            changes.note(gone.id());
        }
        String nameNow = merged.filter(draft -> !draft.places().isEmpty())
                .map(Draft::name)
                .orElse(null);
        return Settled.of(nameBefore, nameNow, changed || !before.isEmpty());
    }

    private Map<UUID, List<Statement>> current(Collection<UUID> services) {
        return store.createQuery(
                        "from Statement where serviceId in :services and endedAt is null order by id", Statement.class)
                .setParameter("services", services)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Statement::serviceId, HashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private Map<UUID, List<Listing>> listings(Collection<UUID> services) {
        return store.createQuery("from Listing where serviceId in :services order by placeKey", Listing.class)
                .setParameter("services", services)
                .getResultStream()
                .collect(Collectors.groupingBy(Listing::serviceId));
    }
}
