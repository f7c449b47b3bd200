package org.alongside.search;

/** The engine does not answer. A page must say so, and never "nothing found". */
public class SearchUnavailableException extends RuntimeException {

    public SearchUnavailableException(Throwable cause) {
        super("search does not answer", cause);
    }
}
