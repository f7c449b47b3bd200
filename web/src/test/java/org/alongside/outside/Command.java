package org.alongside.outside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One command of the launcher, run to its end. */
final class Command {

    /** Folder of the launcher; tests run in {@code web}. */
    static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    private static final long LONGEST_MINUTES = 10;

    /**
     * What a command left.
     *
     * @param status exit status
     * @param out what it printed
     * @param err what it printed as an error
     */
    record Ended(int status, String out, String err) {

        /** Both, for a failing assertion to show. */
        String said() {
            return out + err;
        }
    }

    private Command() {}

    /** Runs {@code ./alongside WORDS} from the project's folder. */
    static Ended run(String... words) {
        return run(PROJECT, Map.of(), words);
    }

    /** Runs the launcher from another folder, with more in the environment. */
    static Ended run(Path folder, Map<String, String> environment, String... words) {
        try {
            Path out = Files.createTempFile("alongside-out", null);
            Path err = Files.createTempFile("alongside-err", null);
            try {
                Process process = begin(folder, environment, out, err, words);
                if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
                    process.destroyForcibly();
                    throw new AssertionError("did not end: " + String.join(" ", words) + "\n" + Files.readString(out)
                            + Files.readString(err));
                }
                return new Ended(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.deleteIfExists(out);
                Files.deleteIfExists(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Starts the launcher and does not wait; the process is the JVM's own, for the launcher gives way to it. */
    static Process begin(Path folder, Map<String, String> environment, Path out, Path err, String... words)
            throws IOException {
        List<String> command =
                new ArrayList<>(List.of(PROJECT.resolve("alongside").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        return builder.redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()))
                .redirectError(ProcessBuilder.Redirect.appendTo(err.toFile()))
                .start();
    }
}
