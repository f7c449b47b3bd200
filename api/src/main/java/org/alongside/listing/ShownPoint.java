package org.alongside.listing;

import org.alongside.listing.draft.Draft;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.place.LatLng;
import org.alongside.place.Whereabouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The point that may be shown for a place. It is worked out when a listing is settled, so that no search, sort, map cell or export can
 * reveal more.
 */
@Component
class ShownPoint {

    /** About 200 m in Britain: the street, not the house. */
    private static final double STREET_DEGREES = 0.002;

    /** About 7 km: if neither district nor town is known. */
    private static final double AREA_DEGREES = 0.1;

    private final Whereabouts whereabouts;
    private final Networks networks;

    ShownPoint(Whereabouts whereabouts, Networks networks) {
        this.whereabouts = whereabouts;
        this.networks = networks;
    }

    /**
     * @param network code of the network that lists it: of two towns with the same name, the one in its area is meant
     * @return {@code null} if there is no point to show; such a place is found by its service area
     */
    @Nullable LatLng of(String network, Draft.MeetingPlace place) {
        LatLng exact = place.point();
        return switch (place.precision()) {
            case EXACT -> exact == null ? about(network, place, place.postalCode()) : exact;
            case STREET -> exact == null ? ofArea(network, place) : exact.coarse(STREET_DEGREES);
            case AREA -> ofArea(network, place);
            case ASK_US -> ofTown(network, place);
        };
    }

    private @Nullable LatLng ofArea(String network, Draft.MeetingPlace place) {
        LatLng exact = place.point();
        LatLng about = about(network, place, ShownPlace.outcode(place.postalCode()));
        return about == null && exact != null ? exact.coarse(AREA_DEGREES) : about;
    }

    /** @param postalCode as much of it as the point may reveal */
    private @Nullable LatLng about(String network, Draft.MeetingPlace place, @Nullable String postalCode) {
        return whereabouts.about(described(network, place, postalCode)).orElse(null);
    }

    private @Nullable LatLng ofTown(String network, Draft.MeetingPlace place) {
        return whereabouts
                .town(described(network, place, place.postalCode()))
                .map(town -> town.point())
                .orElse(null);
    }

    private Whereabouts.Told described(String network, Draft.MeetingPlace place, @Nullable String postalCode) {
        Network.Home home =
                networks.find(network).map(known -> known.about().home()).orElse(null);
        return new Whereabouts.Told(
                place.city(),
                postalCode,
                place.serviceArea(),
                home == null ? null : home.area(),
                home == null ? null : home.point());
    }
}
