package org.alongside.suggest;

import org.jspecify.annotations.Nullable;

/**
 * A suggestion for the letters typed so far.
 *
 * @param label the text to show
 * @param language code of the label's language
 * @param id of the topic, the place or the service
 * @param where the town in which a group meets, or the area in which a place lies; it distinguishes equal names
 * @param network code of the group's network; {@code null} for topics and places
 */
public record Suggestion(
        Type kind,
        String label,
        String language,
        String id,
        @Nullable String where,
        @Nullable String network) {

    /** What is suggested. */
    public enum Type {
        TOPIC,
        PLACE,
        GROUP
    }
}
