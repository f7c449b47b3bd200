package org.alongside.review;

import java.util.Map;
import java.util.TreeMap;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.Draft.MeetingPlace;
import org.alongside.place.Precision;

/** A service somebody has looked at and published: it waits no longer, and its places are shown as exactly as that person chose. */
final class PublishedDraft {

    private PublishedDraft() {}

    static Draft of(Draft draft, Precision shown) {
        Map<String, MeetingPlace> places = new TreeMap<>();
        draft.places().forEach((key, place) -> places.put(key, noMoreExactThan(shown, place)));
        return new Draft(
                draft.key(),
                draft.name(),
                draft.alternateName(),
                draft.description(),
                draft.language(),
                draft.kind(),
                draft.offers(),
                draft.topics(),
                draft.status(),
                draft.organiser(),
                draft.who(),
                draft.participation(),
                draft.contact(),
                draft.firstVisit(),
                draft.check(),
                null,
                places);
    }

    /** No person shows a place more exactly than its source did. */
    private static MeetingPlace noMoreExactThan(Precision shown, MeetingPlace place) {
        return new MeetingPlace(
                place.attendance(),
                place.locationName(),
                place.address1(),
                place.city(),
                place.postalCode(),
                place.point(),
                shown.compareTo(place.precision()) > 0 ? shown : place.precision(),
                place.serviceArea(),
                place.directions(),
                place.access(),
                place.accessNote(),
                place.accessChecked(),
                place.schedules());
    }
}
