package org.alongside.place;

import org.apache.lucene.util.SloppyMath;

/**
 * A point on the earth.
 *
 * @param lat latitude in decimal degrees, WGS84, -90 to 90
 * @param lng longitude in decimal degrees, WGS84, -180 to 180
 */
public record LatLng(double lat, double lng) {

    public LatLng {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must lie between -90 and 90");
        }
        if (!(lng >= -180 && lng <= 180)) {
            throw new IllegalArgumentException("longitude must lie between -180 and 180");
        }
    }

    /** The distance as the crow flies: Lucene's formula, as the index uses it (haversine on the mean earth radius). */
    public Distance to(LatLng other) {
        return new Distance(SloppyMath.haversinMeters(lat, lng, other.lat, other.lng));
    }

    /** The middle of the grid cell that holds this point; cells are {@code degrees} wide and high. */
    public LatLng coarse(double degrees) {
        return new LatLng(cell(lat, degrees, 90), cell(lng, degrees, 180));
    }

    private static double cell(double value, double degrees, double limit) {
        double middle = (Math.floor(value / degrees) + 0.5) * degrees;
        return Math.clamp(Math.round(middle * 1e5) / 1e5, -limit, limit);
    }
}
