package org.alongside.operations;

import java.net.BindException;
import java.net.ConnectException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.web.server.PortInUseException;

/** Explains in one sentence why a directory did not open, and what to do. */
public final class OpeningFailure {

    /** H2: the file is open elsewhere. */
    private static final int OPEN_ELSEWHERE = 90020;

    /** H2: the file is corrupted, of another version, or not encrypted as expected. */
    private static final Set<Integer> DAMAGED = Set.of(90030, 90048, 90049);

    private static final String H2_FILES = "org.h2.mvstore.MVStoreException";
    private static final Pattern DISK_FULL =
            Pattern.compile("No space left on device|Disk quota exceeded|not enough space", Pattern.CASE_INSENSITIVE);
    private static final Pattern DISK_REFUSES =
            Pattern.compile("Read-only file system|Permission denied|Input/output error", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSTGRESQL = Pattern.compile("Connection to ([^ ]+) refused");

    private OpeningFailure() {}

    /** Why a command cannot read this file, in one sentence; empty if it can. */
    public static Optional<String> ofFile(Path file) {
        return Files.isReadable(file) && !Files.isDirectory(file)
                ? Optional.empty()
                : Optional.of("There is no file " + file + " to read.");
    }

    public static String describe(Throwable failure, Path folder) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        // What a disk does looks like damage from farther off, so damage is the last thing to be thought of.
        return causes.stream()
                .map(cause -> known(cause, folder))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> damage(causes, folder))
                .orElseGet(() -> "The directory in " + folder + " did not open: " + why(causes.getLast()));
    }

    private static Optional<String> known(Throwable cause, Path folder) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof CannotOpenException || cause instanceof DiskSpace.DiskFullException) {
            return Optional.of(message);
        }
        if (cause instanceof PortInUseException taken) {
            return Optional.of(portTaken(taken.getPort()));
        }
        if (DISK_FULL.matcher(message).find()) {
            return Optional.of("The disk that holds " + folder + " is full. Make room on it, and try again.");
        }
        if (code(cause) == OPEN_ELSEWHERE || message.contains("Database may be already in use")) {
            return Optional.of(openElsewhere(folder));
        }
        Matcher disk = DISK_REFUSES.matcher(message);
        if (disk.find()) {
            return Optional.of("The disk that holds " + folder + " does not take what is written (" + disk.group()
                    + "). Mend that, and try again.");
        }
        if (cause instanceof SQLException sql
                && String.valueOf(sql.getSQLState()).startsWith("28")) {
            return Optional.of(
                    "The database refuses the user or the password of spring.datasource: " + firstLine(message));
        }
        Matcher postgresql = POSTGRESQL.matcher(message);
        if (postgresql.find()) {
            return Optional.of("PostgreSQL does not answer at " + postgresql.group(1)
                    + ". Start it, or mend spring.datasource.url.");
        }
        return Optional.empty();
    }

    private static Optional<String> damage(List<Throwable> causes, Path folder) {
        return causes.stream().anyMatch(OpeningFailure::isDamage)
                ? Optional.of(
                        "The store of the directory in " + folder + " is damaged. " + new StoreFile(folder).mend())
                : Optional.empty();
    }

    private static boolean isDamage(Throwable cause) {
        return cause instanceof StoreReadThrough.DamagedStoreException
                || DAMAGED.contains(code(cause))
                || cause.getClass().getName().equals(H2_FILES);
    }

    private static int code(Throwable cause) {
        return cause instanceof SQLException sql ? sql.getErrorCode() : 0;
    }

    static String portTaken(int port) {
        return "Port " + port + " is taken by another program. Try: ./alongside start --port " + (port + 1);
    }

    private static String openElsewhere(Path folder) {
        return RunFile.find(folder)
                .map(running -> alreadyOpen(running, folder))
                .orElse("The directory in " + folder
                        + " is open in another program that does not answer yet. Wait until it"
                        + " is ready or stop it, or use --data DIR.");
    }

    static String alreadyOpen(RunFile running, Path folder) {
        return "The directory in " + folder + " is open already: it answers at " + running.address() + "/ (process "
                + running.process() + "). Stop that one first, or use --data DIR.";
    }

    private static String why(Throwable root) {
        String line = firstLine(String.valueOf(root.getMessage()));
        if (root instanceof FileSystemException file) {
            return Optional.ofNullable(file.getReason()).orElse(root.getClass().getSimpleName()) + " (" + file.getFile()
                    + ")";
        }
        if (root instanceof ConnectException || root instanceof BindException) {
            return "no connection to a server it needs (" + line + ")";
        }
        return root instanceof IllegalArgumentException || root instanceof IllegalStateException || line.contains(" ")
                ? line
                : root.getClass().getSimpleName() + " " + line;
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
