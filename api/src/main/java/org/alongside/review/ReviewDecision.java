package org.alongside.review;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.place.Precision;
import org.jspecify.annotations.Nullable;

/**
 * A decision about one service: appended, never changed, ended when it is taken back. It holds while the service's places are what the person
 * saw; where a feed moves one, the service waits again.
 */
@Entity
public class ReviewDecision {

    @Id
    private UUID id;

    private UUID serviceId;

    /** How exactly its places may be shown; {@code null} where it stays hidden. */
    private @Nullable String shownPrecision;

    private String decidedBy;
    private Instant decidedAt;

    /** Of the places as the person saw them. */
    private String placesHash;

    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReviewDecision() {}

    @SuppressWarnings("NullAway.Init")
    ReviewDecision(UUID serviceId, @Nullable Precision shown, String decidedBy, Instant at, String placesHash) {
        this.id = UUID.randomUUID();
        this.serviceId = serviceId;
        this.shownPrecision = shown == null ? null : shown.name();
        this.decidedBy = decidedBy;
        this.decidedAt = at;
        this.placesHash = placesHash;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public @Nullable Precision shown() {
        return shownPrecision == null ? null : Precision.valueOf(shownPrecision);
    }

    public String decidedBy() {
        return decidedBy;
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }

    void end(Instant at) {
        endedAt = at;
    }

    public boolean isAbout(Map<String, Draft.MeetingPlace> places) {
        return endedAt == null && placesHash.equals(hashOf(places));
    }

    /** Where a service meets, without its times: new times need no new decision. */
    static String hashOf(Map<String, Draft.MeetingPlace> places) {
        return DraftJson.hash(DraftJson.write(places.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, place -> where(place.getValue())))));
    }

    private static Where where(Draft.MeetingPlace place) {
        return new Where(
                place.attendance().name(),
                place.locationName(),
                place.address1(),
                place.city(),
                place.postalCode(),
                place.precision().name());
    }

    private record Where(
            String attendance,
            @Nullable String locationName,
            @Nullable String address1,
            @Nullable String city,
            @Nullable String postalCode,
            String precision) {}

    /** The service as it is shown by this decision: published no more exactly than a source asked for, or waiting as before. */
    public Draft applied(Draft draft) {
        Precision shown = shown();
        if (shown == null || draft.review() == null || !isAbout(draft.places())) {
            return draft;
        }
        return PublishedDraft.of(draft, shown);
    }
}
