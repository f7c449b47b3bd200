package org.alongside.feed.format;

import java.io.Reader;
import java.util.Set;
import java.util.function.Consumer;
import org.alongside.feed.row.FeedLimits;
import org.alongside.feed.row.Problem;
import org.alongside.feed.row.UnreadableFeedException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The items of a JSON document one by one: of an array, of a named array inside an object, or the object itself. */
final class JsonItems {

    private static final int DEEPEST = 100;
    private static final int LONGEST_TEXT = 1_000_000;

    /** Keeps one item from filling the memory; an honest 50 MB has fewer. */
    private static final int MOST_TOKENS = 5_000_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(100)
                            .maxTokenCount(MOST_TOKENS)
                            .build())
                    // Real feeds hold raw control characters in their texts; the cell that has one is told.
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            // Items are read one after the other from one document.
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonItems() {}

    /** @param lists names under which the document may hold its items */
    static void read(Reader text, Set<String> lists, Consumer<JsonNode> each) {
        try (JsonParser parser = MAPPER.createParser(text)) {
            JsonToken start = parser.nextToken();
            if (start == JsonToken.START_ARRAY) {
                items(parser, each);
            } else if (start == JsonToken.START_OBJECT) {
                object(parser, lists, each);
            } else {
                throw new UnreadableFeedException(
                        "the file holds no list of services", "Check that it is the right file");
            }
        } catch (StreamConstraintsException e) {
            throw new UnreadableFeedException(
                    "the JSON is nested deeper than " + DEEPEST + " levels, or too large",
                    "Check that it is the right file");
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            throw UnreadableFeedException.in(
                    e, Problem.ofFile("the JSON is broken near line " + line, "Save or download the file again"));
        }
    }

    private static void object(JsonParser parser, Set<String> lists, Consumer<JsonNode> each) {
        ObjectNode whole = MAPPER.createObjectNode();
        boolean listed = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            boolean list = parser.nextToken() == JsonToken.START_ARRAY && lists.contains(name);
            listed |= list;
            if (list) {
                items(parser, each);
            } else if (listed) {
                parser.skipChildren();
            } else {
                whole.set(name, MAPPER.readTree(parser));
            }
        }
        if (!listed) {
            each.accept(whole);
        }
    }

    private static void items(JsonParser parser, Consumer<JsonNode> each) {
        for (int item = 1; parser.nextToken() != JsonToken.END_ARRAY; item++) {
            if (item > FeedLimits.ROWS) {
                throw new UnreadableFeedException("more than " + FeedLimits.ROWS + " services", FeedLimits.IN_PARTS);
            }
            each.accept(MAPPER.readTree(parser));
        }
    }

    /**
     * A string, number or boolean as text; an empty text if it is missing, an object or an array. No cell is longer than a feed may hold;
     * what is longer would lose its whole service.
     */
    static String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        String text = value.isValueNode() && !value.isNull() ? value.asString().strip() : "";
        if (text.length() <= FeedLimits.CELL) {
            return text;
        }
        boolean halved = Character.isHighSurrogate(text.charAt(FeedLimits.CELL - 1));
        return text.substring(0, halved ? FeedLimits.CELL - 1 : FeedLimits.CELL);
    }
}
