package org.alongside.review;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Precision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The decisions in the store. At most one for each service has not ended. */
@Component
public class ReviewDecisions {

    private final EntityManager store;
    private final Clock clock;

    ReviewDecisions(EntityManager store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Those that hold now, by service. */
    public Map<UUID, ReviewDecision> of(Collection<UUID> services) {
        return services.isEmpty()
                ? Map.of()
                : store.createQuery(
                                "from ReviewDecision where serviceId in :services and endedAt is null",
                                ReviewDecision.class)
                        .setParameter("services", services)
                        .getResultStream()
                        .collect(Collectors.toMap(ReviewDecision::serviceId, Function.identity(), (a, b) -> b));
    }

    /** All there were, the first first. */
    public List<ReviewDecision> history(UUID service) {
        return store.createQuery(
                        "from ReviewDecision where serviceId = :service order by decidedAt", ReviewDecision.class)
                .setParameter("service", service)
                .getResultList();
    }

    /** @param shown how exactly its places may be shown; {@code null} keeps it hidden */
    public void decide(UUID service, @Nullable Precision shown, String by, Map<String, Draft.MeetingPlace> places) {
        takeBack(service);
        store.persist(new ReviewDecision(service, shown, by, clock.instant(), ReviewDecision.hashOf(places)));
        store.flush();
    }

    /** @return what was taken back, where there was a decision */
    public Optional<ReviewDecision> takeBack(UUID service) {
        Optional<ReviewDecision> there =
                Optional.ofNullable(of(List.of(service)).get(service));
        there.ifPresent(decision -> decision.end(clock.instant()));
        store.flush();
        return there;
    }
}
