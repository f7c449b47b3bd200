package org.alongside.operations;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Which Alongside this is, as the build wrote it into the jar. */
public final class Version implements IVersionProvider {

    private static final Properties BUILD = read("/META-INF/build-info.properties");
    private static final Properties GIT = read("/git.properties");

    /** E.g. 0.1.0-SNAPSHOT; "unknown" where it was not built as a jar. */
    public static String number() {
        return BUILD.getProperty("build.version", "unknown");
    }

    /** E.g. Alongside 0.1.0-SNAPSHOT (58c6ea3, built 2026-11-28T03:48:02Z). */
    public static String describe() {
        String commit = GIT.getProperty("git.commit.id.abbrev", BUILD.getProperty("build.commit"));
        String time = BUILD.getProperty("build.time");
        String more = Stream.of(commit, time == null ? null : "built " + time)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return "Alongside " + number() + (more.isEmpty() ? "" : " (" + more + ")");
    }

    @Override
    public String[] getVersion() {
        return new String[] {describe(), "Java " + Runtime.version()};
    }

    private static Properties read(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Version.class.getResourceAsStream(resource)) {
            if (in != null) {
                properties.load(in);
            }
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
