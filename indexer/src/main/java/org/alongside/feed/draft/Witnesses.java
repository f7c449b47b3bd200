package org.alongside.feed.draft;

import org.alongside.place.LatLng;
import org.alongside.place.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Postcode and point of a place after comparison with its town: the one that lies elsewhere is reported and left out. */
record Witnesses(@Nullable String postalCode, @Nullable LatLng point) {

    private static final String LONGITUDE = "longitude";
    private static final String CHECK = "Check both numbers and their signs";

    static Witnesses compared(
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable LatLng given,
            Whereabouts where,
            Cells cells) {
        if (given != null && where.isAtSea(given)) {
            cells.warning(
                    LONGITUDE, "the point lies at sea, and is not kept" + sign(city, postalCode, given, where), CHECK);
            return compared(city, postalCode, null, where, cells);
        }
        return switch (where.odd(city, postalCode, given)) {
            case NONE -> new Witnesses(postalCode, given);
            case POINT -> {
                String sign = given == null ? "" : sign(city, postalCode, given, where);
                cells.warning(LONGITUDE, "the point lies far from its postcode or town, and is not kept" + sign, CHECK);
                yield compared(city, postalCode, null, where, cells);
            }
            case POSTCODE -> {
                cells.warning("postal_code", "far from its town and its point, left out", "Check the postcode");
                yield new Witnesses(null, given);
            }
            case TOWN -> {
                cells.warning("city", "far from its postcode and its point", "Check the town");
                yield new Witnesses(postalCode, given);
            }
            case UNCLEAR -> {
                cells.warning(
                        "postal_code",
                        "far from its town: neither is drawn on the map",
                        "Check which of them is right");
                yield new Witnesses(postalCode, null);
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
