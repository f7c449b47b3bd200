package org.alongside.feed.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.alongside.feed.row.Columns;
import org.alongside.feed.row.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The places and times of a service as rows: one for each time at each place, and one for a place without times. */
final class OpenReferralPlaces {

    private static final String ATTENDANCE = "attendance";
    private static final String IN_PERSON = "in-person";
    private static final Set<String> FROM_HOME = Set.of("online", "phone");
    private static final String POSTAL = "postal";

    private final JsonNode service;
    private final String area;
    private final int number;
    private final List<Problem> problems;

    /**
     * @param area where the service as a whole is for, in words
     * @param number of the service in its file
     * @param problems takes what is left out
     */
    OpenReferralPlaces(JsonNode service, String area, int number, List<Problem> problems) {
        this.service = service;
        this.area = area;
        this.number = number;
        this.problems = problems;
    }

    List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        List<JsonNode> times = new ArrayList<>();
        for (JsonNode place : service.path("service_at_locations")) {
            times = timesAt(place);
            if (isLetterBox(place.path("location"))) {
                leftOut("location_name", JsonItems.text(place.path("location"), "name"));
            } else {
                rows.addAll(rows(place(place), times));
            }
        }
        if (!rows.isEmpty()) {
            return rows;
        }
        List<JsonNode> ofAll = times.isEmpty() ? ofService("") : times;
        return fromHome().stream().flatMap(place -> rows(place, ofAll).stream()).toList();
    }

    private List<JsonNode> timesAt(JsonNode place) {
        List<JsonNode> times = new ArrayList<>();
        place.path("schedules").forEach(times::add);
        place.path("location").path("schedules").forEach(times::add);
        times.addAll(ofService(JsonItems.text(place, "id")));
        return times;
    }

    /** Times of the service as a whole hold at each of its places. */
    private List<JsonNode> ofService(String place) {
        return each(service, "schedules")
                .filter(time -> {
                    String at = JsonItems.text(time, "service_at_location_id");
                    return at.isEmpty() || at.equals(place);
                })
                .toList();
    }

    /** A time that is attended in another way than its place is a place of its own. */
    private List<Map<String, String>> rows(Map<String, String> place, List<JsonNode> times) {
        Map<Map<String, String>, List<Map<String, String>>> timesByPlace = new LinkedHashMap<>();
        for (JsonNode time : times) {
            Map<String, String> row = OpenReferralTimes.cells(time);
            if (!row.isEmpty()) {
                timesByPlace
                        .computeIfAbsent(attended(place, time), same -> new ArrayList<>())
                        .add(row);
            }
        }
        if (timesByPlace.isEmpty()) {
            return List.of(place);
        }
        timesByPlace.forEach((at, rows) -> {
            rows.getFirst().putAll(at);
            rows.forEach(row -> row.put(Columns.PLACE, at.getOrDefault(Columns.PLACE, "")));
        });
        return timesByPlace.values().stream().flatMap(List::stream).toList();
    }

    private Map<String, String> attended(Map<String, String> place, JsonNode time) {
        String type = JsonItems.text(time, "attending_type");
        Optional<String> told = attendance(type);
        if (told.isEmpty() && !type.isEmpty()) {
            problems.add(Problem.warning(
                    number, ATTENDANCE, "attending_type is not one we know", "Write in_person, online or phone", type));
        }
        String ofPlace = place.getOrDefault(ATTENDANCE, "");
        String attendance = told.filter(way -> !way.equals(IN_PERSON)).orElse(ofPlace);
        String link = attendance.equals(IN_PERSON) ? "" : JsonItems.text(time, "schedule_link");
        if (attendance.equals(ofPlace) && link.isEmpty()) {
            return place;
        }
        Map<String, String> other = new HashMap<>(place);
        if (FROM_HOME.contains(attendance)) {
            other.keySet().removeIf(column -> Columns.OF_PLACE.contains(column) && !column.equals("service_area"));
        }
        other.put(ATTENDANCE, attendance);
        other.merge("directions", link, (door, join) -> (door + " " + join).strip());
        other.put(Columns.PLACE, key(place, attendance));
        other.values().removeIf(String::isEmpty);
        return other;
    }

    /** Within the length a key may have; the ids of the standard are as long as that. */
    private static String key(Map<String, String> place, String attendance) {
        String key = place.getOrDefault(Columns.PLACE, "main");
        return key.substring(0, Math.min(key.length(), 30)) + "-" + attendance;
    }

    private static Optional<String> attendance(String attendingType) {
        return switch (attendingType.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ")) {
            case "online", "virtual", "video" -> Optional.of("online");
            case "phone", "telephone", "by phone" -> Optional.of("phone");
            case "hybrid" -> Optional.of("hybrid");
            case "in person", "face to face", "physical", "venue" -> Optional.of(IN_PERSON);
            default -> Optional.empty();
        };
    }

    private Map<String, String> place(JsonNode place) {
        JsonNode location = place.path("location");
        JsonNode address = door(location);
        Map<String, String> cells = new HashMap<>();
        cells.put(Columns.PLACE, JsonItems.text(place, "id"));
        boolean virtual = JsonItems.text(location, "location_type").equals("virtual");
        cells.put(ATTENDANCE, virtual ? "online" : IN_PERSON);
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

    /** The first address one can go to. */
    private JsonNode door(JsonNode location) {
        each(location, "addresses")
                .filter(address -> JsonItems.text(address, "address_type").equals(POSTAL))
                .forEach(address -> leftOut("address_1", JsonItems.text(address, "address_1")));
        return each(location, "addresses")
                .filter(address -> !JsonItems.text(address, "address_type").equals(POSTAL))
                .findFirst()
                .orElseGet(MissingNode::getInstance);
    }

    private static boolean isLetterBox(JsonNode location) {
        return JsonItems.text(location, "location_type").equals(POSTAL);
    }

    private void leftOut(String column, String value) {
        problems.add(Problem.warning(
                number, column, "left out: letters go there, people do not", "Give the place where it meets", value));
    }

    private static Stream<JsonNode> each(JsonNode holder, String list) {
        return StreamSupport.stream(holder.path(list).spliterator(), false);
    }

    private static String accessibility(JsonNode location) {
        return each(location, "accessibility")
                .map(fact -> PlainText.of(JsonItems.text(fact, "description")))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** Without a location one gets in touch by phone, or online, or both. */
    private List<Map<String, String>> fromHome() {
        boolean phone = !OpenReferralPhones.cell(
                        service, service.path("contacts").path(0))
                .isEmpty();
        boolean web = !JsonItems.text(service, "url").isEmpty();
        boolean mail = !JsonItems.text(service, "email").isEmpty();
        Map<String, String> cells = new HashMap<>(Map.of("service_area", area));
        AlongsideAttributes.fill(service, cells);
        cells.keySet().removeIf(column -> !Columns.OF_PLACE.contains(column));
        cells.values().removeIf(String::isEmpty);
        if (cells.containsKey(ATTENDANCE)) {
            return List.of(cells);
        }
        List<Map<String, String>> places = new ArrayList<>();
        if (phone || !web && !mail) {
            places.add(with(cells, "phone", ""));
        }
        if (web || mail && !phone) {
            places.add(with(cells, "online", places.isEmpty() ? "" : "online"));
        }
        return places;
    }

    private static Map<String, String> with(Map<String, String> place, String attendance, String key) {
        Map<String, String> cells = new HashMap<>(place);
        cells.put(ATTENDANCE, attendance);
        if (!key.isEmpty()) {
            cells.put(Columns.PLACE, key);
        }
        return cells;
    }
}
