package org.alongside.search;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.listing.Listing;
import org.alongside.listing.draft.Draft;
import org.alongside.when.Hours;
import org.alongside.when.Occurrence;

/**
 * A listing as it may be shown, from the index: the service, and the place as far as its precision lets it be shown.
 *
 * @param service without its places
 */
public record ListingCard(
        UUID id, UUID serviceId, String network, String placeKey, Draft service, Draft.MeetingPlace place) {

    public static ListingCard of(Listing listing) {
        return new ListingCard(
                listing.id(),
                listing.serviceId(),
                listing.network(),
                listing.placeKey(),
                listing.service(),
                listing.shownPlace());
    }

    /** The next meetings from a moment on, over all its schedules, in order. Two schedules that begin at the same moment give one. */
    public List<Occurrence> nextDates(Instant now, int limit) {
        return place.schedules().stream()
                .flatMap(schedule -> schedule.next(now, limit).stream())
                .collect(Collectors.toMap(
                        meeting -> meeting.start().toInstant(), meeting -> meeting, (one, other) -> one, TreeMap::new))
                .values()
                .stream()
                .limit(limit)
                .toList();
    }

    /** Were all its times in the past? */
    public boolean isOver(Instant now) {
        return place.schedules().stream().anyMatch(schedule -> schedule.hasBegun(now))
                && place.schedules().stream().allMatch(schedule -> schedule.hasNoneToCome(now));
    }

    public boolean isOpenAllHours() {
        return place.schedules().stream().anyMatch(schedule -> schedule.hours() == Hours.OPEN_ALL_HOURS);
    }

    public boolean isByArrangement() {
        return place.schedules().stream().anyMatch(schedule -> schedule.hours() == Hours.BY_ARRANGEMENT);
    }
}
