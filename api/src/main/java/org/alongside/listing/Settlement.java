package org.alongside.listing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.listing.draft.Draft;
import org.alongside.review.ReviewDecision;
import org.alongside.review.ReviewDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles services: works out their listings from their statements, and writes what differs. */
@Component
class Settlement {

    private final EntityManager store;
    private final ListingIds ids;
    private final ShownPoint shownPoint;
    private final ListingChanges changes;
    private final ReviewDecisions decisions;

    Settlement(
            EntityManager store,
            ListingIds ids,
            ShownPoint shownPoint,
            ListingChanges changes,
            ReviewDecisions decisions) {
        this.store = store;
        this.ids = ids;
        this.shownPoint = shownPoint;
        this.changes = changes;
        this.decisions = decisions;
    }

    /** The statements about these services that have not ended, oldest first. */
    Map<UUID, List<Statement>> statements(Collection<UUID> services) {
        return store.createQuery(
                        "from Statement where serviceId in :services and endedAt is null order by id", Statement.class)
                .setParameter("services", services)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        Statement::serviceId, HashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    /** The listings of these services, by place. */
    Map<UUID, List<Listing>> listings(Collection<UUID> services) {
        return store.createQuery("from Listing where serviceId in :services order by placeKey", Listing.class)
                .setParameter("services", services)
                .getResultStream()
                .collect(Collectors.groupingBy(Listing::serviceId));
    }

    /** @param statements of these services, as {@link #statements} returns them */
    Settled settle(Collection<UUID> services, Map<UUID, List<Statement>> statements, Instant now) {
        if (services.isEmpty()) {
            return Settled.NOTHING;
        }
        Map<UUID, List<Listing>> listings = listings(services);
        return services.stream()
                .map(service -> settle(
                        service,
                        statements.getOrDefault(service, List.of()),
                        listings.getOrDefault(service, List.of()),
                        now))
                .reduce(Settled.NOTHING, Settled::plus);
    }

    private Settled settle(UUID service, List<Statement> statements, List<Listing> there, Instant now) {
        String nameBefore = there.isEmpty() ? null : there.getFirst().service().name();
        Map<String, Listing> before = there.stream()
                .collect(Collectors.toMap(Listing::placeKey, listing -> listing, (a, b) -> a, HashMap::new));
        Map<String, Listing.Facts> byPlace = Merge.of(statements)
                .map(draft -> reviewed(service, draft))
                .map(draft -> facts(statements.getFirst().source(), draft))
                .orElse(Map.of());
        boolean changed = false;
        for (Map.Entry<String, Listing.Facts> place : byPlace.entrySet()) {
            changed |= write(service, place.getKey(), before.remove(place.getKey()), place.getValue(), now);
        }
        for (Listing gone : before.values()) {
            store.remove(gone);
            changes.note(gone.id());
        }
        String nameNow = byPlace.values().stream()
                .findFirst()
                .map(facts -> facts.service().name())
                .orElse(null);
        return Settled.of(nameBefore, nameNow, changed || !before.isEmpty());
    }

    /** As a person decided to show it, if it waits for one and the decision holds. */
    private Draft reviewed(UUID service, Draft draft) {
        ReviewDecision decision =
                draft.review() == null ? null : decisions.of(List.of(service)).get(service);
        return decision == null ? draft : decision.applied(draft);
    }

    private Map<String, Listing.Facts> facts(String network, Draft draft) {
        Draft service = draft.withoutPlaces();
        Map<String, Listing.Facts> byPlace = new TreeMap<>();
        draft.places()
                .forEach((key, place) -> byPlace.put(
                        key,
                        new Listing.Facts(
                                network, draft.places().size(), service, place, shownPoint.of(network, place))));
        return byPlace;
    }

    /**
     * Writes one listing. An existing listing keeps its id, however old: people hold its address.
     *
     * @param existing {@code null} if the place is new
     * @return true if anything changed
     */
    private boolean write(UUID service, String place, @Nullable Listing existing, Listing.Facts facts, Instant now) {
        if (existing != null && existing.hash().equals(facts.hash())) {
            return false;
        }
        Listing listing = existing != null ? existing : new Listing(ids.of(service, place), service, place);
        listing.become(facts, now);
        if (existing == null) {
            store.persist(listing);
        }
        changes.note(listing.id());
        return true;
    }
}
