package org.alongside.listing;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.listing.draft.Status;
import org.alongside.place.LatLng;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/**
 * What we hold to be true of one service at one place (HSDS {@code service_at_location}), with its times. {@link Settlement} works it out;
 * nobody edits it. Its parts are records: {@code Immutability} spares Hibernate a copy of each by writing and reading JSON.
 */
@Entity
public class Listing {

    /** The longest time between two refreshes of the next dates, so that the index always knows nearly 26 weeks ahead. */
    public static final Duration LOOKS_AGAIN_AFTER = Duration.ofDays(7);

    @Id
    private UUID id;

    private UUID serviceId;
    private String network;
    private String placeKey;
    private int placeCount;
    private String name;
    private String status;
    private boolean needsReview;
    private @Nullable Instant nextStart;

    /** When the next dates must be refreshed; {@code null} if the listing has no timed schedule. */
    private @Nullable Instant lookAgainAt;

    /** The point that may be shown; the exact one is in {@code place} and stays in the store. */
    private @Nullable Double latitude;

    private @Nullable Double longitude;
    private String hash;

    @Version
    private long version;

    private Instant settledAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Draft service;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Draft.MeetingPlace place;

    @SuppressWarnings("NullAway.Init")
    protected Listing() {}

    @SuppressWarnings("NullAway.Init")
    Listing(UUID id, UUID serviceId, String placeKey) {
        this.id = id;
        this.serviceId = serviceId;
        this.placeKey = placeKey;
    }

    /**
     * A listing that is in no store, for looking at what would be made of it.
     *
     * @param shown the point that may be shown
     */
    public static Listing unstored(String network, Draft service, String placeKey, @Nullable LatLng shown, Instant at) {
        Listing listing = new Listing(new UUID(0, 1), new UUID(0, 2), placeKey);
        Draft.MeetingPlace place = service.places().get(placeKey);
        listing.become(
                new Facts(
                        network,
                        service.places().size(),
                        service.withoutPlaces(),
                        Objects.requireNonNull(place),
                        shown),
                at);
        return listing;
    }

    void become(Facts facts, Instant at) {
        network = facts.network();
        placeCount = facts.placeCount();
        name = facts.service().name();
        status = facts.service().status().name();
        needsReview = facts.service().review() != null;
        latitude = facts.shown() == null ? null : facts.shown().lat();
        longitude = facts.shown() == null ? null : facts.shown().lng();
        service = facts.service();
        place = facts.place();
        hash = facts.hash();
        settledAt = at;
        refreshNextDates(at);
    }

    /** What a listing is made of; equal hash, equal listing. */
    record Facts(
            String network,
            int placeCount,
            Draft service,
            Draft.MeetingPlace place,
            @Nullable LatLng shown) {

        String hash() {
            return DraftJson.hash(
                    network,
                    Integer.toString(placeCount),
                    DraftJson.write(service),
                    DraftJson.write(place),
                    shown == null ? "" : shown.lat() + " " + shown.lng());
        }
    }

    /** Works out when it is next on. */
    void refreshNextDates(Instant now) {
        List<Occurrence> next = place.schedules().stream()
                .flatMap(schedule -> schedule.next(now, 1).stream())
                .toList();
        nextStart = next.stream()
                .map(occurrence -> occurrence.start().toInstant())
                .min(Instant::compareTo)
                .orElse(null);
        boolean timed = place.schedules().stream().anyMatch(schedule -> schedule.hours() == Hours.TIMED);
        Instant atLast = now.plus(LOOKS_AGAIN_AFTER);
        lookAgainAt = !timed
                ? null
                : Stream.concat(
                                Stream.of(atLast),
                                next.stream().map(occurrence -> occurrence.end().toInstant()))
                        .min(Instant::compareTo)
                        .orElse(atLast);
    }

    public UUID id() {
        return id;
    }

    public UUID serviceId() {
        return serviceId;
    }

    public String network() {
        return network;
    }

    public String placeKey() {
        return placeKey;
    }

    /** How many listings its service has: one for each of its places. */
    public int placeCount() {
        return placeCount;
    }

    public Status status() {
        return Status.valueOf(status);
    }

    /** A person must look at it before the public sees it. */
    public boolean needsReview() {
        return needsReview;
    }

    /** May the public see it? */
    public boolean isPublic() {
        return PublicListings.include(needsReview, status());
    }

    public @Nullable Instant nextStart() {
        return nextStart;
    }

    public long version() {
        return version;
    }

    public String hash() {
        return hash;
    }

    /** The service as far as it may be shown, without its places. */
    public Draft service() {
        return ShownPlace.of(service, place.precision());
    }

    /** The place as far as its precision lets it be shown: the only form that leaves the store. */
    public Draft.MeetingPlace shownPlace() {
        return ShownPlace.of(place, latitude == null || longitude == null ? null : new LatLng(latitude, longitude));
    }
}
