package org.alongside.listing;

import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The point that may be shown for a place. Worked out once, when a listing is settled, so that no search, sort, cell or export can tell what
 * is not there.
 */
@Component
class ShownPoint {

    /** About 200 m in Britain: the street, not the door. */
    private static final double STREET_DEGREES = 0.002;

    /** About 7 km: where neither district nor town is known. */
    private static final double AREA_DEGREES = 0.1;

    private final Gazetteer gazetteer;

    ShownPoint(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** Nothing where there is no point to show; such a place is found by the area it serves. */
    @Nullable LatLng of(Draft.MeetingPlace place) {
        LatLng exact = place.point();
        return switch (place.precision()) {
            case EXACT -> exact == null ? ofArea(place) : exact;
            case STREET -> exact == null ? ofArea(place) : exact.coarse(STREET_DEGREES);
            case AREA -> ofArea(place);
            case ASK_US -> ofTown(place);
        };
    }

    private @Nullable LatLng ofArea(Draft.MeetingPlace place) {
        if (place.postalCode() != null) {
            LatLng outcode = gazetteer.outcode(place.postalCode()).orElse(null);
            if (outcode != null) {
                return outcode;
            }
        }
        LatLng town = ofTown(place);
        if (town != null || place.point() == null) {
            return town;
        }
        return place.point().coarse(AREA_DEGREES);
    }

    private @Nullable LatLng ofTown(Draft.MeetingPlace place) {
        return place.city() == null
                ? null
                : gazetteer.largest(place.city()).map(found -> found.point()).orElse(null);
    }
}
