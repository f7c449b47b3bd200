package org.alongside.feed.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alongside.feed.row.Columns;
import tools.jackson.databind.JsonNode;

/** The places and times of a service as rows: one for each time at each place, and one for a place without times. */
final class OpenReferralPlaces {

    private OpenReferralPlaces() {}

    /** @param area where the service as a whole is for, in words */
    static List<Map<String, String>> of(JsonNode service, String area) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode places = service.path("service_at_locations");
        for (JsonNode place : places) {
            List<JsonNode> times = new ArrayList<>();
            place.path("schedules").forEach(times::add);
            place.path("location").path("schedules").forEach(times::add);
            ofService(service, JsonItems.text(place, "id")).forEach(times::add);
            rows.addAll(rows(place(place, area), times));
        }
        return places.isEmpty() ? rows(nowhere(service, area), ofService(service, "")) : rows;
    }

    /** Times of the service as a whole hold at each of its places. */
    private static List<JsonNode> ofService(JsonNode service, String place) {
        return StreamSupport.stream(service.path("schedules").spliterator(), false)
                .filter(time -> {
                    String at = JsonItems.text(time, "service_at_location_id");
                    return at.isEmpty() || at.equals(place);
                })
                .toList();
    }

    private static List<Map<String, String>> rows(Map<String, String> place, List<JsonNode> times) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (JsonNode time : times) {
            Map<String, String> row = OpenReferralTimes.cells(time);
            if (!row.isEmpty()) {
                row.putAll(rows.isEmpty() ? place : Map.of(Columns.PLACE, place.getOrDefault(Columns.PLACE, "")));
                rows.add(row);
            }
        }
        return rows.isEmpty() ? List.of(place) : rows;
    }

    private static Map<String, String> place(JsonNode place, String area) {
        JsonNode location = place.path("location");
        JsonNode address = location.path("addresses").path(0);
        Map<String, String> cells = new HashMap<>();
        cells.put(Columns.PLACE, JsonItems.text(place, "id"));
        boolean virtual = JsonItems.text(location, "location_type").equals("virtual");
        cells.put("attendance", virtual ? "online" : "in-person");
        cells.put("location_name", JsonItems.text(location, "name"));
        cells.put("latitude", JsonItems.text(location, "latitude"));
        cells.put("longitude", JsonItems.text(location, "longitude"));
        cells.put("directions", PlainText.of(JsonItems.text(location, "transportation")));
        cells.put("address_1", JsonItems.text(address, "address_1"));
        cells.put("city", JsonItems.text(address, "city"));
        cells.put("postal_code", JsonItems.text(address, "postal_code"));
        cells.put("service_area", area);
        cells.put("access_note", accessibility(location));
        AlongsideAttributes.fill(location, cells);
        AlongsideAttributes.fill(place, cells);
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static String accessibility(JsonNode location) {
        return StreamSupport.stream(location.path("accessibility").spliterator(), false)
                .map(fact -> PlainText.of(JsonItems.text(fact, "description")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Without a location one gets in touch by phone, or online. */
    private static Map<String, String> nowhere(JsonNode service, String area) {
        boolean online = !JsonItems.text(service, "url").isEmpty()
                || !JsonItems.text(service, "email").isEmpty();
        Map<String, String> cells = new HashMap<>();
        cells.put("attendance", online ? "online" : "phone");
        cells.put("service_area", area);
        AlongsideAttributes.fill(service, cells);
        cells.keySet().removeIf(column -> !Columns.OF_PLACE.contains(column));
        cells.values().removeIf(String::isEmpty);
        return cells;
    }
}
