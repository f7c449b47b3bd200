package org.alongside.logging;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What may be logged of an exception: its classes, its stack frames, and only those messages that a list allows. */
final class LogAllowList {

    private static final int FRAMES = 12;
    private static final int CAUSES = 8;
    private static final List<String> WORDS = lines("sayable.txt");
    private static final List<Pattern> THREADS =
            lines("speaking-threads.txt").stream().map(Pattern::compile).toList();

    private LogAllowList() {}

    /** True if no request is answered on this thread. */
    static boolean onThread(String name) {
        return THREADS.stream().anyMatch(thread -> thread.matcher(name).matches());
    }

    /**
     * @param whole with the messages of the exceptions; only if they cannot hold user input
     */
    static String of(Throwable failure, boolean whole) {
        StringBuilder text = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            text.append(System.lineSeparator()).append(depth == 0 ? "" : "caused by ");
            text.append(cause.getClass().getName()).append(words(cause, whole));
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                text.append(System.lineSeparator()).append("  at ").append(frames[i]);
            }
            cause = cause.getCause();
        }
        return text.toString();
    }

    /** The same for the same fault: the classes of its causes, and where the first of them arose. */
    static String kind(@Nullable Throwable failure) {
        StringBuilder kind = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            kind.append(cause.getClass().getName()).append(' ');
            if (cause.getCause() == null && cause.getStackTrace().length > 0) {
                kind.append(cause.getStackTrace()[0]);
            }
            cause = cause.getCause();
        }
        return kind.toString();
    }

    private static String words(Throwable cause, boolean whole) {
        String state =
                cause instanceof SQLException sql ? " [" + sql.getSQLState() + ", " + sql.getErrorCode() + "]" : "";
        String message = String.valueOf(cause.getMessage());
        if (whole) {
            return state + ": " + message;
        }
        return state
                + WORDS.stream()
                        .filter(message::contains)
                        .findFirst()
                        .map(": "::concat)
                        .orElse("");
    }

    private static List<String> lines(String file) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(LogAllowList.class.getResourceAsStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
