package org.alongside.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.place.Gazetteer;
import org.alongside.place.LatLng;
import org.alongside.testing.Fixtures;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our own outline of the land against the real one: drawn by us, so it must be measured. */
class LandTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** Degrees of latitude between two measured lines, about a kilometre. */
    private static final double STEP = 0.01;

    private static final double KILOMETRES_AT_SEA = 3;

    /** One polygon: its rings as longitudes and latitudes. */
    private record Polygon(List<double[][]> rings) {}

    private record Span(double from, double to) {}

    @Test
    void theOutlineCoversGreatBritainAndLittleElse() throws IOException {
        List<Polygon> ours = ours("Ireland", "Northern Ireland", "Isle of Man", "Jersey", "Guernsey", "France");
        List<Polygon> real = polygons(
                JSON.readTree(Files.readString(Fixtures.get("uk-lad-boundaries/gb-lad-2016.derived.geojson"))));
        double both = 0;
        double either = 0;
        for (double lat = 49.8; lat < 60.9; lat += STEP) {
            List<Span> one = spans(ours, lat + 1e-7);
            List<Span> other = spans(real, lat + 1e-7);
            double shared = length(one) + length(other) - length(union(one, other));
            both += shared * Math.cos(Math.toRadians(lat));
            either += length(union(one, other)) * Math.cos(Math.toRadians(lat));
        }
        assertThat(both / either).as("overlap").isGreaterThanOrEqualTo(0.93);
    }

    @Test
    void noTownLiesOutAtSea() throws IOException {
        List<Polygon> land = ours();
        List<String> wet = new Gazetteer()
                .all().stream()
                        .filter(place ->
                                place.kind().equals("town") || place.kind().equals("city"))
                        .filter(place -> !contains(land, place.point()))
                        .filter(place -> kilometresToLand(land, place.point()) > KILOMETRES_AT_SEA)
                        .map(place -> place.id())
                        .toList();
        assertThat(wet).isEmpty();
    }

    private static List<Polygon> ours(String... without) throws IOException {
        var stream = Objects.requireNonNull(LandTest.class.getResourceAsStream("/static/map/land.geojson"));
        List<JsonNode> features = new ArrayList<>();
        JSON.readTree(stream).path("features").forEach(feature -> {
            String name = feature.path("properties").path("name").asString("");
            boolean left = List.of(without).stream().anyMatch(name::startsWith)
                    || feature.path("properties").has("water");
            if (!left) {
                features.add(feature);
            }
        });
        return features.stream()
                .flatMap(feature -> polygonsOf(feature).stream())
                .toList();
    }

    private static List<Polygon> polygons(JsonNode collection) {
        List<Polygon> polygons = new ArrayList<>();
        collection.path("features").forEach(feature -> polygons.addAll(polygonsOf(feature)));
        return polygons;
    }

    private static List<Polygon> polygonsOf(JsonNode feature) {
        List<Polygon> polygons = new ArrayList<>();
        JsonNode geometry = feature.path("geometry");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygons.add(polygon(geometry.path("coordinates")));
            case "MultiPolygon" -> geometry.path("coordinates").forEach(part -> polygons.add(polygon(part)));
            default -> {}
        }
        return polygons;
    }

    private static Polygon polygon(JsonNode coordinates) {
        List<double[][]> rings = new ArrayList<>();
        coordinates.forEach(ring -> {
            double[][] points = new double[ring.size()][];
            for (int i = 0; i < points.length; i++) {
                points[i] = new double[] {
                    ring.get(i).get(0).asDouble(), ring.get(i).get(1).asDouble()
                };
            }
            rings.add(points);
        });
        return new Polygon(rings);
    }

    /** Where a line of latitude runs over land, from west to east. */
    private static List<Span> spans(List<Polygon> land, double lat) {
        List<Span> spans = new ArrayList<>();
        for (Polygon polygon : land) {
            List<Double> crossings = new ArrayList<>();
            for (double[][] ring : polygon.rings()) {
                for (int i = 1; i < ring.length; i++) {
                    double[] from = ring[i - 1];
                    double[] to = ring[i];
                    if (from[1] > lat != to[1] > lat) {
                        crossings.add(from[0] + (lat - from[1]) / (to[1] - from[1]) * (to[0] - from[0]));
                    }
                }
            }
            crossings.sort(null);
            for (int i = 1; i < crossings.size(); i += 2) {
                spans.add(new Span(crossings.get(i - 1), crossings.get(i)));
            }
        }
        return union(spans, List.of());
    }

    private static List<Span> union(List<Span> one, List<Span> other) {
        List<Span> all = new ArrayList<>(one);
        all.addAll(other);
        all.sort((a, b) -> Double.compare(a.from, b.from));
        List<Span> union = new ArrayList<>();
        for (Span span : all) {
            if (!union.isEmpty() && span.from <= union.getLast().to) {
                Span last = union.removeLast();
                union.add(new Span(last.from, Math.max(last.to, span.to)));
            } else {
                union.add(span);
            }
        }
        return union;
    }

    private static double length(List<Span> spans) {
        return spans.stream().mapToDouble(span -> span.to - span.from).sum();
    }

    private static boolean contains(List<Polygon> land, LatLng point) {
        return spans(land, point.lat()).stream().anyMatch(span -> span.from <= point.lng() && point.lng() <= span.to);
    }

    private static double kilometresToLand(List<Polygon> land, LatLng point) {
        double nearest = Double.MAX_VALUE;
        double east = 111.32 * Math.cos(Math.toRadians(point.lat()));
        for (Polygon polygon : land) {
            for (double[][] ring : polygon.rings()) {
                for (int i = 1; i < ring.length; i++) {
                    nearest = Math.min(nearest, kilometresTo(ring[i - 1], ring[i], point, east));
                }
            }
        }
        return nearest;
    }

    private static double kilometresTo(double[] from, double[] to, LatLng point, double east) {
        double x1 = (from[0] - point.lng()) * east;
        double y1 = (from[1] - point.lat()) * 111.32;
        double dx = (to[0] - from[0]) * east;
        double dy = (to[1] - from[1]) * 111.32;
        double along = dx == 0 && dy == 0 ? 0 : Math.clamp(-(x1 * dx + y1 * dy) / (dx * dx + dy * dy), 0, 1);
        return Math.hypot(x1 + along * dx, y1 + along * dy);
    }
}
