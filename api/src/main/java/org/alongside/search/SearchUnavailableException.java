package org.alongside.search;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;

/** The engine does not answer. A page must say so, and never "nothing found". */
public class SearchUnavailableException extends RuntimeException {

    /** What a cluster answered: the status stands nowhere but in the message. */
    private static final Pattern STATUS = Pattern.compile("Response: (\\d{3}) ");

    /** The cluster itself is well: it will not take this question. */
    private static final Set<String> REFUSED = Set.of("400", "413", "414");

    public SearchUnavailableException(Throwable cause) {
        super("search does not answer", cause);
    }

    /** Are the files of the index damaged, so that asking again is no use? */
    boolean isDamage() {
        return causes().anyMatch(CorruptIndexException.class::isInstance);
    }

    /**
     * Does the fault lie in this one question, so that others will be answered? What speaks of the engine (files, connections, time, a status of
     * its own) does not; everything else does.
     */
    boolean isOfQuestion() {
        return causes().noneMatch(SearchUnavailableException::speaksOfEngine)
                || causes().anyMatch(SearchUnavailableException::isRefused);
    }

    private static boolean speaksOfEngine(Throwable cause) {
        return cause instanceof IOException
                || cause instanceof AlreadyClosedException
                || cause instanceof SearchException;
    }

    private static boolean isRefused(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher status = STATUS.matcher(message);
        return status.find() && (REFUSED.contains(status.group(1)) || message.contains("too_many_"));
    }

    /** The kind of failure at the bottom, without its words. */
    public String kind() {
        return causes().reduce((outer, inner) -> inner)
                .map(cause -> cause.getClass().getSimpleName())
                .orElse("unknown");
    }

    private Stream<Throwable> causes() {
        return Stream.iterate((Throwable) this, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
