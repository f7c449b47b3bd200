package org.alongside.search;

import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;

/** The engine does not answer. A page must say so, and never "nothing found". */
public class SearchUnavailableException extends RuntimeException {

    public SearchUnavailableException(Throwable cause) {
        super("search does not answer", cause);
    }

    /** Are the files of the index damaged, so that asking again is no use? */
    boolean isDamage() {
        return causes().anyMatch(CorruptIndexException.class::isInstance);
    }

    /** The kind of failure at the bottom, without its words. */
    String kind() {
        return causes().reduce((outer, inner) -> inner)
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("unknown");
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) this, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
