package org.alongside.listing.draft;

import java.util.Locale;
import java.util.Optional;

/** Whether a service is there: {@code RESTING} is paused and comes back, {@code CLOSED} has ended. */
public enum Status {
    ACTIVE,
    RESTING,
    CLOSED;

    /** The words of Open Referral for it; empty if they are none of them. */
    public static Optional<Status> ofWords(String words) {
        return switch (words.strip().toLowerCase(Locale.ROOT)) {
            case "inactive", "temporarily closed" -> Optional.of(RESTING);
            case "defunct" -> Optional.of(CLOSED);
            default -> Optional.empty();
        };
    }
}
