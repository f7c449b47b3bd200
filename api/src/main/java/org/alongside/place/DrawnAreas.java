package org.alongside.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.geo.Component2D;
import org.apache.lucene.geo.LatLonGeometry;
import org.apache.lucene.geo.Polygon;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Areas with edges an operator has drawn: GeoJSON files (RFC 7946) in the folder {@code alongside.areas}, read once at the start. Each feature
 * is a Polygon or MultiPolygon with a {@code name}, a {@code code}, or both, by which listings say that they serve it. Features of one name are
 * one area.
 */
@Component
public class DrawnAreas {

    private static final int MOST_FILES = 100;
    private static final long LARGEST_FILE = 20_000_000;
    private static final int MOST_CORNERS = 500_000;

    private final Map<String, Area> byKey = new LinkedHashMap<>();

    /** By name and by code, folded. */
    private final Map<String, String> keys = new TreeMap<>();

    private int corners;

    private record Area(String name, Component2D shape) {}

    /** @throws IllegalStateException naming the file that cannot be used and what to do, in one line */
    public DrawnAreas(@Value("${alongside.areas:}") String folder) {
        if (folder.isBlank()) {
            return;
        }
        Map<String, List<Polygon>> shapes = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        files(Path.of(folder)).forEach(file -> read(file, shapes, names));
        shapes.forEach((key, polygons) -> byKey.put(
                key,
                new Area(
                        names.getOrDefault(key, key), LatLonGeometry.create(polygons.toArray(LatLonGeometry[]::new)))));
    }

    /** Keys of the areas a point lies in. */
    Set<String> at(LatLng point) {
        return byKey.entrySet().stream()
                .filter(area -> area.getValue().shape.contains(point.lng(), point.lat()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What these areas are called. */
    List<String> namesAt(LatLng point) {
        return at(point).stream()
                .flatMap(key -> Optional.ofNullable(byKey.get(key)).stream())
                .map(Area::name)
                .toList();
    }

    /** The key of the area with this name or code. */
    Optional<String> named(String name) {
        return Optional.ofNullable(keys.get(Gazetteer.folded(name)));
    }

    /** Every name and code. What is written into an index depends on these alone: where a point lies is looked up when somebody asks. */
    public Collection<String> names() {
        return keys.keySet();
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            List<Path> files = all.filter(file -> file.toString().endsWith(".geojson")
                            || file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new IllegalStateException("alongside.areas: " + folder + " has more than " + MOST_FILES
                        + " files; put several areas in one");
            }
            return files;
        } catch (IOException e) {
            throw new IllegalStateException(
                    "alongside.areas: the folder " + folder + " cannot be read; name a folder of .geojson files");
        }
    }

    private void read(Path file, Map<String, List<Polygon>> shapes, Map<String, String> names) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw refused(file, "is larger than 20 MB; simplify its edges");
            }
            JsonNode root = JsonMapper.shared().readTree(Files.readAllBytes(file));
            int number = 0;
            for (JsonNode feature : features(file, root)) {
                add(file, ++number, feature, shapes, names);
            }
        } catch (IOException e) {
            throw refused(file, "cannot be read; look whether it may be");
        } catch (JacksonException e) {
            throw refused(file, "is not JSON; export it as GeoJSON");
        }
    }

    private static Iterable<JsonNode> features(Path file, JsonNode root) {
        return switch (root.path("type").asString("")) {
            case "FeatureCollection" -> root.path("features");
            case "Feature" -> List.of(root);
            default -> throw refused(file, "is no FeatureCollection; export it as GeoJSON");
        };
    }

    private void add(
            Path file, int number, JsonNode feature, Map<String, List<Polygon>> shapes, Map<String, String> names) {
        List<String> called = Stream.of("name", "code")
                .map(property ->
                        feature.path("properties").path(property).asString("").strip())
                .filter(name -> !Gazetteer.folded(name).isEmpty())
                .toList();
        if (called.isEmpty()) {
            throw refused(file, "area " + number + " has neither name nor code among its properties; give it one");
        }
        List<Polygon> polygons = polygons(file, called.getFirst(), feature.path("geometry"));
        corners += polygons.stream().mapToInt(DrawnAreas::corners).sum();
        if (corners > MOST_CORNERS) {
            throw refused(file, "brings all areas to more than " + MOST_CORNERS + " corners; simplify their edges");
        }
        String key = "drawn-" + Gazetteer.folded(called.getFirst()).replace(' ', '-');
        shapes.computeIfAbsent(key, none -> new ArrayList<>()).addAll(polygons);
        names.putIfAbsent(key, called.getFirst());
        called.forEach(name -> keys.put(Gazetteer.folded(name), key));
    }

    private static List<Polygon> polygons(Path file, String name, JsonNode geometry) {
        String type = geometry.path("type").asString("");
        if (!type.equals("Polygon") && !type.equals("MultiPolygon")) {
            throw refused(file, name + " is no Polygon or MultiPolygon; draw it as one");
        }
        try {
            return List.of(Polygon.fromGeoJSON(
                    "{\"type\":\"" + type + "\",\"coordinates\":" + geometry.path("coordinates") + "}"));
        } catch (ParseException | RuntimeException e) {
            throw refused(
                    file,
                    name + " cannot be read as a shape; its rings must close, of longitude and latitude in degrees");
        }
    }

    private static int corners(Polygon polygon) {
        return polygon.numPoints()
                + Arrays.stream(polygon.getHoles()).mapToInt(Polygon::numPoints).sum();
    }

    private static IllegalStateException refused(Path file, String why) {
        return new IllegalStateException("alongside.areas: " + file + " " + why);
    }
}
