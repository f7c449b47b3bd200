package org.alongside.map;

import java.util.Optional;
import org.alongside.place.LatLng;

/**
 * One square of the map, in the numbers of the web's usual grid (Web Mercator, 256 pixels).
 *
 * @param z zoom, 5 to 19
 * @param x from the west
 * @param y from the north
 */
record Tile(int z, int x, int y) {

    static final int FARTHEST = 5;

    /** A corner of the map, as in map.js. */
    private static final LatLng NORTH_WEST = new LatLng(62, -14);

    private static final LatLng SOUTH_EAST = new LatLng(48, 6);

    /** Empty for a square our map never shows: nobody can fetch the rest of the world through us. */
    static Optional<Tile> find(int z, int x, int y, int nearest) {
        if (z < FARTHEST || z > nearest) {
            return Optional.empty();
        }
        Tile first = at(NORTH_WEST, z);
        Tile last = at(SOUTH_EAST, z);
        boolean shown = x >= first.x && x <= last.x && y >= first.y && y <= last.y;
        return shown ? Optional.of(new Tile(z, x, y)) : Optional.empty();
    }

    /** The square a point lies in: https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames */
    static Tile at(LatLng point, int z) {
        double across = (point.lng() + 180) / 360;
        double lat = Math.toRadians(point.lat());
        double down = (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2;
        int squares = 1 << z;
        return new Tile(z, (int) (across * squares), (int) (down * squares));
    }
}
