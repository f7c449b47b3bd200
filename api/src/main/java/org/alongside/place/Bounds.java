package org.alongside.place;

/** A rectangle of the map. {@code west > east} crosses the date line. */
public record Bounds(double south, double west, double north, double east) {

    public Bounds {
        new LatLng(south, west);
        new LatLng(north, east);
        if (south > north) {
            throw new IllegalArgumentException("south must not lie north of north");
        }
    }

    /** The smallest rectangle around everything within a distance of a point. */
    public static Bounds around(LatLng point, Distance distance) {
        double dLat = Math.toDegrees(distance.metres() / 6_371_008.8);
        double dLng = dLat / Math.max(0.01, Math.cos(Math.toRadians(point.lat())));
        return new Bounds(
                Math.max(-90, point.lat() - dLat),
                Math.max(-180, point.lng() - dLng),
                Math.min(90, point.lat() + dLat),
                Math.min(180, point.lng() + dLng));
    }

    public boolean contains(LatLng point) {
        boolean betweenMeridians =
                west <= east ? point.lng() >= west && point.lng() <= east : point.lng() >= west || point.lng() <= east;
        return point.lat() >= south && point.lat() <= north && betweenMeridians;
    }
}
