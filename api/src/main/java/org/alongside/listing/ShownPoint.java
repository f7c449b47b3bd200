package org.alongside.listing;

import java.util.Optional;
import org.alongside.listing.draft.Draft;
import org.alongside.network.Network;
import org.alongside.network.Networks;
import org.alongside.place.LatLng;
import org.alongside.place.Whereabouts;
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

    private final Whereabouts whereabouts;
    private final Networks networks;

    ShownPoint(Whereabouts whereabouts, Networks networks) {
        this.whereabouts = whereabouts;
        this.networks = networks;
    }

    /**
     * @param network code of the one that tells it: of two towns of a name, the one in its area is meant
     * @return nothing where there is no point to show; such a place is found by the area it serves
     */
    @Nullable LatLng of(String network, Draft.MeetingPlace place) {
        LatLng exact = place.point();
        return switch (place.precision()) {
            case EXACT -> exact == null ? ofArea(network, place) : exact;
            case STREET -> exact == null ? ofArea(network, place) : exact.coarse(STREET_DEGREES);
            case AREA -> ofArea(network, place);
            case ASK_US -> ofTown(network, place);
        };
    }

    private @Nullable LatLng ofArea(String network, Draft.MeetingPlace place) {
        LatLng exact = place.point();
        return whereabouts
                .about(told(network, place))
                .or(() -> Optional.ofNullable(exact).map(point -> point.coarse(AREA_DEGREES)))
                .orElse(null);
    }

    private @Nullable LatLng ofTown(String network, Draft.MeetingPlace place) {
        return whereabouts.town(told(network, place)).map(town -> town.point()).orElse(null);
    }

    private Whereabouts.Told told(String network, Draft.MeetingPlace place) {
        Network.About about = networks.find(network).map(Network::about).orElse(null);
        return new Whereabouts.Told(
                place.city(), place.postalCode(), place.serviceArea(), about == null ? null : about.area(), hub(about));
    }

    private static @Nullable LatLng hub(Network.@Nullable About about) {
        return about == null || about.latitude() == null || about.longitude() == null
                ? null
                : new LatLng(about.latitude(), about.longitude());
    }
}
