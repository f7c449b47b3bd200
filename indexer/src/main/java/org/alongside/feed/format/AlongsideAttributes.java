package org.alongside.feed.format;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.alongside.feed.row.Columns;
import tools.jackson.databind.JsonNode;

/**
 * What Open Referral has no field for rides in {@code attributes}: a {@code taxonomy_term} of the taxonomy {@code alongside} whose
 * {@code name} is one of our columns, with the cell's text as the attribute's {@code value}, or in the term where a feed has no values.
 */
final class AlongsideAttributes {

    private static final String TAXONOMY = "alongside";

    private AlongsideAttributes() {}

    /** Our own facts stand over what was worked out from standard fields. */
    static void fill(JsonNode holder, Map<String, String> cells) {
        for (JsonNode attribute : holder.path("attributes")) {
            JsonNode term = attribute.path("taxonomy_term");
            String column = JsonItems.text(term, "name");
            if (isOurs(term) && Columns.isKnown(column)) {
                cells.put(column, value(attribute, term));
            }
        }
    }

    /** Names of the terms of other taxonomies, which say what a service is about. */
    static String otherTerms(JsonNode holder) {
        return StreamSupport.stream(holder.path("attributes").spliterator(), false)
                .map(attribute -> attribute.path("taxonomy_term"))
                .filter(term -> !isOurs(term))
                .map(term -> JsonItems.text(term, "name"))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" ; "));
    }

    private static boolean isOurs(JsonNode term) {
        return JsonItems.text(term, "taxonomy").equals(TAXONOMY);
    }

    private static String value(JsonNode attribute, JsonNode term) {
        String value = JsonItems.text(attribute, "value");
        String uri = value.isEmpty() ? JsonItems.text(term, "term_uri") : value;
        return uri.isEmpty() ? JsonItems.text(term, "description") : uri;
    }
}
