package org.alongside.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.alongside.place.Bounds;
import org.alongside.place.LatLng;

/** How many matching listings lie in one tile of the usual web map (Web Mercator, {@code zoom/x/y}). */
public record MapCell(int zoom, int x, int y, long count) {

    private static final double MERCATOR_LIMIT = 85.05112878;

    /** The tile a point lies in, as indexed: {@code zoom/x/y}. */
    public static String keyOf(LatLng point, int zoom) {
        int tiles = 1 << zoom;
        double lat = Math.toRadians(Math.clamp(point.lat(), -MERCATOR_LIMIT, MERCATOR_LIMIT));
        int x = (int) Math.floor((point.lng() + 180) / 360 * tiles);
        int y = (int) Math.floor((1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2 * tiles);
        return zoom + "/" + Math.clamp(x, 0, tiles - 1) + "/" + Math.clamp(y, 0, tiles - 1);
    }

    public static MapCell of(String key, long count) {
        String[] parts = key.split("/");
        return new MapCell(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), count);
    }

    /** Fullest first, then from west to east and north to south. */
    public static List<MapCell> cells(Map<String, Long> byKey) {
        return byKey.entrySet().stream()
                .map(cell -> of(cell.getKey(), cell.getValue()))
                .sorted(Comparator.comparingLong(MapCell::count)
                        .reversed()
                        .thenComparingInt(MapCell::x)
                        .thenComparingInt(MapCell::y))
                .toList();
    }

    public Bounds bounds() {
        return new Bounds(lat(y + 1), lng(x), lat(y), lng(x + 1));
    }

    public LatLng centre() {
        Bounds bounds = bounds();
        return new LatLng((bounds.south() + bounds.north()) / 2, (bounds.west() + bounds.east()) / 2);
    }

    private double lng(int column) {
        return (double) column / (1 << zoom) * 360 - 180;
    }

    private double lat(int row) {
        return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * row / (1 << zoom)))));
    }
}
