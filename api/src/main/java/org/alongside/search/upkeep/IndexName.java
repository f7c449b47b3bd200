package org.alongside.search.upkeep;

import java.util.regex.Pattern;
import org.alongside.place.DrawnAreas;
import org.alongside.search.index.ListingDocument;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The name of the index, which ends in its {@link IndexFingerprint}. If its content would differ, the name changes, and a new index is
 * opened beside the old one and filled from the store.
 */
@Component
public class IndexName {

    private static final int DIGITS = 12;

    private final String base;
    private final String current;

    IndexName(@Value("${alongside.search.index:listing}") String base, DrawnAreas drawn, ListingDocument document) {
        this.base = base;
        this.current = base + "-" + IndexFingerprint.of(document, drawn.names()).hash(DIGITS);
    }

    public String current() {
        return current;
    }

    /** Is this the name of an earlier index of this directory? */
    boolean isEarlier(String name) {
        return !name.equals(current)
                && Pattern.matches(Pattern.quote(base) + "-[0-9a-f]{" + DIGITS + "}(\\.bad-.*)?", name);
    }
}
