package org.alongside.search;

import java.util.stream.Stream;

/** The engine does not answer. A page must say so, and never "nothing found". */
public class SearchUnavailableException extends RuntimeException {

    /** Where the fault lies. */
    public enum Fault {
        /** The files of the index are damaged, so that asking again is no use. */
        DAMAGE,
        /** The engine does not answer in time, or not at all. */
        ENGINE,
        /** This one question cannot be answered; others will be. */
        QUESTION
    }

    private final Fault fault;

    public SearchUnavailableException(Fault fault, Throwable cause) {
        super("search does not answer", cause);
        this.fault = fault;
    }

    public Fault fault() {
        return fault;
    }

    /** The kind of failure at the bottom, without its words. */
    public String kind() {
        return Stream.iterate((Throwable) this, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .reduce((outer, inner) -> inner)
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("unknown");
    }
}
