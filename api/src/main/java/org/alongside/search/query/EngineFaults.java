package org.alongside.search.query;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.alongside.search.SearchUnavailableException;
import org.alongside.search.SearchUnavailableException.Fault;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.AlreadyClosedException;
import org.hibernate.search.util.common.SearchException;

/** Turns whatever an engine throws into the one exception the port knows. */
public final class EngineFaults {

    /** What a cluster answered: the status stands nowhere but in the message. */
    private static final Pattern STATUS = Pattern.compile("Response: (\\d{3}) ");

    /** The cluster itself is well: it will not take this question. */
    private static final Set<String> REFUSED = Set.of("400", "413", "414");

    private EngineFaults() {}

    public static SearchUnavailableException told(Throwable cause) {
        return new SearchUnavailableException(fault(cause), cause);
    }

    private static Fault fault(Throwable cause) {
        if (causes(cause).anyMatch(CorruptIndexException.class::isInstance)) {
            return Fault.DAMAGE;
        }
        // What speaks of the engine (files, connections, time, a status of its own) is no fault of the question.
        return causes(cause).noneMatch(EngineFaults::speaksOfEngine)
                        || causes(cause).anyMatch(EngineFaults::isRefused)
                ? Fault.QUESTION
                : Fault.ENGINE;
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

    private static Stream<Throwable> causes(Throwable first) {
        return Stream.iterate(first, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }
}
