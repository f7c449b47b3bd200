package org.alongside.suggest;

import org.jspecify.annotations.Nullable;

/**
 * Something that may be meant by the letters typed so far.
 *
 * @param label what it is called
 * @param language code of the label's language
 * @param id of the topic, the place or the service
 * @param where the town in which a group meets, or the area in which a place lies: tells namesakes apart
 * @param network code of the group's network; nothing for anything else
 */
public record Suggestion(
        Kind kind,
        String label,
        String language,
        String id,
        @Nullable String where,
        @Nullable String network) {

    /** What is suggested. */
    public enum Kind {
        TOPIC,
        PLACE,
        GROUP
    }
}
