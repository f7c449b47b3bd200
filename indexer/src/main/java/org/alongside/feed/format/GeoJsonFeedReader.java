package org.alongside.feed.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.feed.row.ColumnMapping;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.FeedReader;
import org.alongside.feed.row.FeedRow;
import org.alongside.feed.row.Problem;
import org.alongside.listing.draft.Attendance;
import org.alongside.listing.draft.DraftJson;
import org.alongside.listing.draft.Term;
import org.alongside.understanding.Words;
import tools.jackson.databind.JsonNode;

/**
 * GeoJSON (RFC 7946) as councils publish it: a FeatureCollection of points with properties of any name. The old {@code crs} member is not
 * read; coordinates are taken as WGS84, longitude first. A feature without geometry is online, or is found by its address.
 */
public final class GeoJsonFeedReader implements FeedReader {

    private static final int LENGTH_OF_A_MADE_KEY = 16;

    private final ColumnMapping mapping;
    private final TopicsInName topics;

    public GeoJsonFeedReader(ColumnMapping mapping, TopicsInName topics) {
        this.mapping = mapping;
        this.topics = topics;
    }

    @Override
    public void read(Reader text, Consumer<FeedRow> rows, Consumer<Problem> notes) {
        int[] number = {0};
        AboutHere vague = new AboutHere();
        JsonItems.read(text, Set.of("features"), feature -> rows.accept(vague.mark(row(++number[0], feature))));
        vague.note().ifPresent(notes);
    }

    private FeedRow row(int number, JsonNode feature) {
        Map<String, String> cells = new HashMap<>();
        feature.path("properties").properties().forEach(property -> mapping.columnOf(property.getKey())
                .ifPresent(
                        column -> put(cells, column, JsonItems.text(feature.path("properties"), property.getKey()))));
        put(cells, Columns.ID, JsonItems.text(feature, "id"));
        List<Problem> problems = new ArrayList<>();
        ForeignContact.tidy(cells, number, problems);
        address(cells);
        point(feature.path("geometry"), cells, number, problems);
        topics.fill(cells);
        cells.putIfAbsent(Columns.ID, key(cells));
        return new FeedRow(number, cells, problems);
    }

    private static void put(Map<String, String> cells, String column, String value) {
        if (!value.isEmpty()) {
            cells.putIfAbsent(column, value);
        }
    }

    /** Several services share a building's number, and a name comes twice in a borough; both together stay the same over imports. */
    private static String key(Map<String, String> cells) {
        String name = String.join(" ", Words.plain(cells.getOrDefault(Columns.NAME, "")));
        String where = cells.getOrDefault(ColumnMapping.PROPERTY_NUMBER, cells.getOrDefault("postal_code", ""))
                .replaceAll("\\s", "");
        return name.isEmpty() ? "" : DraftJson.hash(name, where).substring(0, LENGTH_OF_A_MADE_KEY);
    }

    /** "36 New Mount Street, Manchester": what stands behind the last comma is the town, unless it has digits. */
    private static void address(Map<String, String> cells) {
        String address = cells.getOrDefault(ColumnMapping.ADDRESS, "");
        int comma = address.lastIndexOf(',');
        String last = address.substring(comma + 1).strip();
        boolean town = comma > 0 && !last.isEmpty() && last.chars().noneMatch(Character::isDigit);
        if (town && cells.putIfAbsent("city", last) == null) {
            address = address.substring(0, comma);
        }
        put(cells, "address_1", address.strip());
    }

    private static void point(JsonNode geometry, Map<String, String> cells, int number, List<Problem> problems) {
        if (!geometry.isObject()) {
            boolean nowhere =
                    !cells.containsKey("address_1") && !cells.containsKey("city") && !cells.containsKey("postal_code");
            cells.putIfAbsent("attendance", Term.of(nowhere ? Attendance.ONLINE : Attendance.IN_PERSON));
            return;
        }
        if (!JsonItems.text(geometry, "type").equals("Point")) {
            problems.add(Problem.warning(
                    number, "latitude", "the feature is no point, so its place is not kept", "Give one point", null));
            return;
        }
        JsonNode coordinates = geometry.path("coordinates");
        cells.put("longitude", coordinates.path(0).asString(""));
        cells.put("latitude", coordinates.path(1).asString(""));
    }
}
