package org.alongside.place;

/**
 * A point on the earth.
 *
 * @param lat latitude in decimal degrees, WGS84, -90 to 90
 * @param lng longitude in decimal degrees, WGS84, -180 to 180
 */
public record LatLng(double lat, double lng) {

    private static final double EARTH_RADIUS_METRES = 6_371_008.8;

    public LatLng {
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("latitude must lie between -90 and 90");
        }
        if (!(lng >= -180 && lng <= 180)) {
            throw new IllegalArgumentException("longitude must lie between -180 and 180");
        }
    }

    /** The way as the crow flies (haversine on the mean earth radius, IUGG). */
    public Distance to(LatLng other) {
        double dLat = Math.toRadians(other.lat - lat);
        double dLng = Math.toRadians(other.lng - lng);
        double a = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLng / 2), 2);
        return new Distance(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(a))));
    }

    /** The middle of the grid cell it lies in; cells are {@code degrees} wide and high. */
    public LatLng coarse(double degrees) {
        return new LatLng(cell(lat, degrees, 90), cell(lng, degrees, 180));
    }

    private static double cell(double value, double degrees, double limit) {
        double middle = (Math.floor(value / degrees) + 0.5) * degrees;
        return Math.clamp(Math.round(middle * 1e5) / 1e5, -limit, limit);
    }
}
