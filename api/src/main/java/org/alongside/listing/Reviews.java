package org.alongside.listing;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Precision;
import org.alongside.review.ReviewDecision;
import org.alongside.review.ReviewDecisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Services that wait for a person to look at them, and what that person decides. */
@Service
public class Reviews {

    private final EntityManager store;
    private final Listings listings;
    private final Settlement settlement;
    private final ReviewDecisions decisions;

    Reviews(EntityManager store, Listings listings, Settlement settlement, ReviewDecisions decisions) {
        this.store = store;
        this.listings = listings;
        this.settlement = settlement;
        this.decisions = decisions;
    }

    /**
     * A service that was held back for a person.
     *
     * @param draft as its sources tell it
     * @param decision that holds; {@code null} where it waits
     */
    public record Held(
            UUID service,
            String network,
            Draft draft,
            @Nullable ReviewDecision decision) {}

    /** Those that wait, by network and name. What somebody decided to keep hidden does not wait. */
    @Transactional(readOnly = true)
    public List<Held> waiting() {
        List<UUID> services = store.createQuery(
                        "select serviceId from Listing where needsReview = true group by serviceId, network, name"
                                + " order by network, name",
                        UUID.class)
                .getResultList();
        return services.stream()
                .flatMap(service -> find(service).stream())
                .filter(held -> held.decision() == null)
                .toList();
    }

    /** A service that was held back, whatever was decided; empty for any other. */
    @Transactional(readOnly = true)
    public Optional<Held> find(UUID service) {
        List<Statement> statements = settlement.statements(List.of(service)).getOrDefault(service, List.of());
        return Merge.of(statements).filter(draft -> draft.review() != null).map(draft -> {
            ReviewDecision decision = decisions.of(List.of(service)).get(service);
            boolean holds = decision != null && decision.isAbout(draft.places());
            return new Held(service, statements.getFirst().source(), draft, holds ? decision : null);
        });
    }

    @Transactional(readOnly = true)
    public List<ReviewDecision> history(UUID service) {
        return decisions.history(service);
    }

    /**
     * Records a decision and settles the service.
     *
     * @param shown how exactly its places may be shown; {@code null} keeps it hidden
     * @param by whose decision it is
     */
    @Transactional
    public void decide(Held held, @Nullable Precision shown, String by) {
        Map<String, Draft.MeetingPlace> places = held.draft().places();
        decisions.decide(held.service(), shown, by, places);
        listings.settle(held.service());
    }

    /** Takes the last decision back: the service waits again. */
    @Transactional
    public Optional<ReviewDecision> takeBack(UUID service) {
        Optional<ReviewDecision> taken = decisions.takeBack(service);
        taken.ifPresent(decision -> listings.settle(service));
        return taken;
    }
}
