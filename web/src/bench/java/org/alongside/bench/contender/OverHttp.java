package org.alongside.bench.contender;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our GraphQL, asked over HTTP on the loopback address with connections kept alive: what a program gets, JSON and all. */
public final class OverHttp implements Contender {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String SUGGESTIONS =
            "query ($letters: String!) { suggestions(letters: $letters) { kind label id where } }";

    private final URI address;
    private final String query;

    public OverHttp(int port) {
        address = URI.create("http://127.0.0.1:" + port + "/graphql");
        try (InputStream text = OverHttp.class.getResourceAsStream("question.graphql")) {
            query = new String(Objects.requireNonNull(text, "question.graphql").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "GraphQL over HTTP";
    }

    @Override
    public long ask(ListingQuery question) {
        return send(question).length;
    }

    @Override
    public Answer answer(ListingQuery question) {
        JsonNode root = JSON.readTree(patiently(question));
        JsonNode listings = root.path("data").path("listings");
        if (listings.isMissingNode()) {
            throw new IllegalStateException("GraphQL refuses the question: " + root.path("errors"));
        }
        Map<Facet, Map<String, Long>> facets = new TreeMap<>();
        listings.path("facets").forEach(counts -> {
            Facet facet = Facet.valueOf(counts.path("facet").asString());
            Map<String, Long> values = new HashMap<>();
            counts.path("values")
                    .forEach(value -> values.put(
                            indexed(facet, value.path("value").asString()),
                            value.path("count").asLong()));
            if (!values.isEmpty()) {
                facets.put(facet, values);
            }
        });
        return new Answer(listings.path("totalCount").asLong(), facets, cells(listings, zoom(question)));
    }

    private static Map<String, Long> cells(JsonNode listings, int zoom) {
        Map<String, Long> cells = new HashMap<>();
        listings.path("mapCells")
                .path("cells")
                .forEach(cell -> cells.put(
                        zoom + "/" + cell.path("x").asInt() + "/"
                                + cell.path("y").asInt(),
                        cell.path("count").asLong()));
        return cells;
    }

    private static int zoom(ListingQuery question) {
        Integer zoom = question.cellZoom();
        return zoom == null ? ListingQuery.FIRST_CELL : zoom;
    }

    /** {@code MONDAY} is {@code mon} in the index, {@code IN_PERSON} is {@code in-person}; ids stay as they are. */
    private static String indexed(Facet facet, String value) {
        String term = value.toLowerCase(Locale.ROOT).replace('_', '-');
        return facet == Facet.WEEKDAY ? term.substring(0, 3) : term;
    }

    /** What may be meant by a few letters. */
    public int suggest(String letters) {
        return send(Map.of("query", SUGGESTIONS, "variables", Map.of("letters", letters))).length;
    }

    /** Sends an empty question: measures only the connection and the parsing. */
    public int nothing() {
        return send(Map.of("query", "{ __typename }")).length;
    }

    /** A busy machine may refuse a question for its time limit. What is compared and not timed is asked again. */
    private byte[] patiently(ListingQuery question) {
        for (int refused = 0; refused < 5; refused++) {
            try {
                return send(question);
            } catch (UncheckedIOException e) {
                // The last try, below, says why.
            }
        }
        return send(question);
    }

    private byte[] send(ListingQuery question) {
        return send(Map.of("query", query, "variables", variables(question)));
    }

    private byte[] send(Map<String, Object> asked) {
        byte[] body = JSON.writeValueAsBytes(asked);
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Content-Type", "application/json");
            // Not as a stream: before the JDK's client sends one, it listens a whole millisecond whether a kept
            // connection is still alive.
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
            try (InputStream answer = connection.getInputStream()) {
                return answer.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> variables(ListingQuery question) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("words", question.words());
        variables.put("filters", filters(question.filters()));
        ListingQuery.Near near = question.near();
        if (near != null) {
            variables.put(
                    "near",
                    Map.of(
                            "latitude", near.point().lat(),
                            "longitude", near.point().lng(),
                            "withinMiles", near.within().inMiles()));
        }
        variables.put("zoom", zoom(question));
        return variables;
    }

    private static Map<String, Object> filters(Filters filters) {
        Map<String, Object> given = new HashMap<>();
        filters.values()
                .forEach((facet, values) -> given.put(
                        field(facet),
                        values.stream().map(value -> asked(facet, value)).toList()));
        Integer age = filters.age();
        if (age != null) {
            given.put("age", age);
        }
        given.put("peerLed", filters.peerLed());
        return given;
    }

    /** {@code PART_OF_DAY} is {@code partOfDay} in the schema. */
    private static String field(Facet facet) {
        StringBuilder name = new StringBuilder();
        for (String part : facet.param().split("-")) {
            name.append(name.isEmpty() ? part : part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1));
        }
        return name.toString();
    }

    private static String asked(Facet facet, String value) {
        return switch (facet) {
            case TOPIC, AUDIENCE, LANGUAGE, NETWORK -> value;
            case WEEKDAY -> weekday(value);
            default -> value.toUpperCase(Locale.ROOT).replace('-', '_');
        };
    }

    private static String weekday(String value) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(value.toUpperCase(Locale.ROOT))) {
                return day.name();
            }
        }
        throw new IllegalArgumentException(value);
    }
}
