package org.alongside.search.graphql;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.language.Language;
import org.alongside.place.Distance;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.alongside.search.ListingQuery;
import org.jspecify.annotations.Nullable;

/** The argument {@code near}: either a place by name, or a point in degrees. */
record NearInput(
        @Nullable String place,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double withinMiles) {

    private static final int MOST_READINGS = 6;

    /**
     * What {@code place} stands for; null where a point is given.
     *
     * @throws RefusedException where the place is unknown or misspelt in several ways, or both or neither are given
     */
    @Nullable PlaceAnswer resolve(Gazetteer gazetteer) {
        boolean hasPoint = latitude != null || longitude != null;
        if ((place == null) != hasPoint) {
            throw new RefusedException(
                    ErrorCode.BAD_INPUT, "near", "near takes either place, or latitude and longitude");
        }
        if (place == null) {
            return null;
        }
        return gazetteer.resolve(place).orElseThrow(() -> unknown(gazetteer, place));
    }

    /** With the places that may be meant, to choose one. */
    private static RefusedException unknown(Gazetteer gazetteer, String place) {
        List<Map<String, String>> readings = gazetteer.nearly(place, MOST_READINGS).stream()
                .map(near -> reading(gazetteer, near))
                .toList();
        return readings.isEmpty()
                ? new RefusedException(ErrorCode.UNKNOWN_PLACE, "near.place", "we do not know this place")
                : new RefusedException(
                        ErrorCode.SEVERAL_PLACES,
                        "near.place",
                        "near.place may mean more than one place; its readings are listed",
                        Map.of("readings", readings));
    }

    private static Map<String, String> reading(Gazetteer gazetteer, GazetteerPlace place) {
        Map<String, String> reading = new TreeMap<>(Map.of("id", place.id(), "name", place.name()));
        gazetteer.areaBeside(place, Language.EN.locale()).ifPresent(area -> reading.put("area", area));
        return reading;
    }

    /** Where distances are measured from. */
    LatLng point(@Nullable PlaceAnswer resolved) {
        if (resolved != null) {
            return resolved.point();
        }
        if (latitude == null || longitude == null) {
            throw new RefusedException(ErrorCode.BAD_INPUT, "near", "latitude and longitude belong together");
        }
        return RefusedException.naming("near", () -> new LatLng(latitude, longitude));
    }

    /** A given distance is kept to. Without one the search looks farther until it has found enough. */
    ListingQuery narrow(ListingQuery query, @Nullable PlaceAnswer resolved) {
        int enough = withinMiles == null ? ListingQuery.Near.ENOUGH : 0;
        LatLng point = point(resolved);
        return RefusedException.naming("near.withinMiles", () -> {
            Distance within = withinMiles == null ? ListingQuery.USUAL : Distance.miles(withinMiles);
            return query.near(
                    resolved == null
                            ? new ListingQuery.Near(point, within, null, enough)
                            : ListingQuery.Near.of(resolved, within, enough));
        });
    }
}
