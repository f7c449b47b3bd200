package org.alongside.listing;

import com.fasterxml.uuid.Generators;
import java.util.UUID;

/** Keys that stay: a feed's service keeps its key over imports (RFC 9562). Those of listings are made by {@link ListingIds}. */
public final class Keys {

    private static final UUID FEEDS = UUID.fromString("3f1d7c1e-5a52-5b7e-9a7a-0d6a4f3c9b11");

    private Keys() {}

    /** Of a feed and the feed's own id (UUIDv5). */
    public static UUID ofService(String source, String key) {
        return Generators.nameBasedGenerator(FEEDS).generate(source + "\n" + key);
    }

    /** For what is made here: in the order of time (UUIDv7). */
    public static UUID next() {
        return Generators.timeBasedEpochGenerator().generate();
    }
}
