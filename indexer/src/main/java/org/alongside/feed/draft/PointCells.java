package org.alongside.feed.draft;

import java.util.regex.Pattern;
import org.alongside.place.LatLng;
import org.jspecify.annotations.Nullable;

/** A point from two cells, with the slips people make when they copy coordinates. */
final class PointCells {

    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,3}(\\.[0-9]{1,18})?");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("-?[0-9]{1,3},[0-9]+");
    private static final String DECIMAL_DEGREES = "Write decimal degrees such as 53.7995 and -1.5402";

    private PointCells() {}

    static @Nullable LatLng read(Cells cells) {
        boolean lat = !cells.lacks(LATITUDE);
        boolean lng = !cells.lacks(LONGITUDE);
        if (lat != lng) {
            cells.error(
                    lat ? LONGITUDE : LATITUDE,
                    "missing, though the other half of the point is there",
                    "Give both or none");
            return null;
        }
        if (!cells.has(LATITUDE) || !cells.has(LONGITUDE)) {
            return null;
        }
        boolean numbers = isNumber(cells, LATITUDE) & isNumber(cells, LONGITUDE);
        if (!numbers) {
            return null;
        }
        return point(cells, Double.parseDouble(cells.get(LATITUDE)), Double.parseDouble(cells.get(LONGITUDE)));
    }

    private static boolean isNumber(Cells cells, String column) {
        String value = cells.get(column);
        if (DECIMAL.matcher(value).matches()) {
            return true;
        }
        boolean comma = DECIMAL_COMMA.matcher(value).matches();
        cells.error(
                column,
                comma ? "written with a decimal comma" : "not a number of degrees",
                comma ? "Write a decimal point" : DECIMAL_DEGREES);
        return false;
    }

    private static @Nullable LatLng point(Cells cells, double lat, double lng) {
        if (!isNearUs(lat, lng) && isNearUs(lng, lat)) {
            cells.error(LATITUDE, "latitude and longitude look swapped", "Swap them: latitude is about 49 to 61");
            return null;
        }
        if (Math.abs(lat) > 90) {
            cells.error(LATITUDE, "outside -90 to 90", DECIMAL_DEGREES);
            return null;
        }
        if (Math.abs(lng) > 180) {
            cells.error(LONGITUDE, "outside -180 to 180", DECIMAL_DEGREES);
            return null;
        }
        if (lat == 0 && lng == 0) {
            cells.error(LATITUDE, "0 and 0 is a point in the Atlantic", "Give the real point, or leave both empty");
            return null;
        }
        if (!isNearUs(lat, lng)) {
            cells.warning(
                    LATITUDE,
                    "the point lies outside Britain and Ireland, and is not kept",
                    "Check both numbers and their signs");
            return null;
        }
        return new LatLng(lat, lng);
    }

    /** Britain, Ireland and the islands around them. */
    private static boolean isNearUs(double lat, double lng) {
        return lat >= 49 && lat <= 61.5 && lng >= -11 && lng <= 2.5;
    }
}
