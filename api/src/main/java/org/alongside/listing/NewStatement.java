package org.alongside.listing;

import java.util.UUID;
import org.alongside.listing.draft.Draft;
import org.jspecify.annotations.Nullable;

/**
 * A statement to be recorded.
 *
 * @param source a network's code, or a person's
 * @param draft the whole service; {@code null} if the source no longer lists it
 */
public record NewStatement(
        UUID serviceId,
        String source,
        @Nullable UUID run,
        boolean byPerson,
        @Nullable String licence,
        @Nullable Draft draft) {

    public static NewStatement byFeed(String source, UUID run, @Nullable String licence, Draft draft) {
        return new NewStatement(Keys.ofService(source, draft.key()), source, run, false, licence, draft);
    }

    public static NewStatement gone(String source, UUID run, UUID serviceId) {
        return new NewStatement(serviceId, source, run, false, null, null);
    }

    public static NewStatement byPerson(UUID serviceId, String person, Draft draft) {
        return new NewStatement(serviceId, person, null, true, null, draft);
    }
}
