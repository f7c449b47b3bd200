package org.alongside.feed.draft;

import org.alongside.place.LatLng;
import org.alongside.place.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Postcode and point of a place after they were compared with its town. One that lies elsewhere is reported and left out. */
record ComparedPlace(@Nullable String postalCode, @Nullable LatLng point) {

    private static final String LONGITUDE = "longitude";
    private static final String CHECK = "Check both numbers and their signs";

    static ComparedPlace of(
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable LatLng given,
            Whereabouts where,
            Cells cells) {
        if (given != null && where.isAtSea(given)) {
            cells.warning(
                    LONGITUDE, "the point lies at sea, and is not kept" + sign(city, postalCode, given, where), CHECK);
            return of(city, postalCode, null, where, cells);
        }
        return switch (where.odd(city, postalCode, given)) {
            case NONE -> new ComparedPlace(postalCode, given);
            case POINT -> {
                String sign = given == null ? "" : sign(city, postalCode, given, where);
                cells.warning(LONGITUDE, "the point lies far from its postcode or town, and is not kept" + sign, CHECK);
                yield of(city, postalCode, null, where, cells);
            }
            case POSTCODE -> {
                cells.warning("postal_code", "far from its town and its point, left out", "Check the postcode");
                yield new ComparedPlace(null, given);
            }
            case TOWN -> {
                cells.warning("city", "far from its postcode and its point", "Check the town");
                yield new ComparedPlace(postalCode, given);
            }
            case UNCLEAR -> {
                cells.warning(
                        "postal_code",
                        "far from its town: neither is drawn on the map",
                        "Check which of them is right");
                yield new ComparedPlace(postalCode, null);
            }
        };
    }

    /** A minus that a spreadsheet lost puts Manchester into the North Sea. */
    private static String sign(@Nullable String city, @Nullable String postalCode, LatLng point, Whereabouts where) {
        LatLng west = new LatLng(point.lat(), -point.lng());
        boolean lost =
                point.lng() > 0 && !where.isAtSea(west) && where.odd(city, postalCode, west) == Whereabouts.Odd.NONE;
        return lost ? "; the minus of the longitude seems to be missing" : "";
    }
}
