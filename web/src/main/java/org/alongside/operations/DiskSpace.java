package org.alongside.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Refuses every change of an embedded store while the disk is nearly full: H2 closes itself when the disk is full, and then nobody can read
 * either. Reading continues; changes are possible again when there is space.
 */
@Configuration(proxyBeanMethods = false)
public class DiskSpace {

    /** In bytes: enough for the changes that run at this moment, in store and index. */
    static final long LEAST = 32L * 1024 * 1024;

    private final Path folder;
    private final boolean embedded;

    DiskSpace(@Value("${alongside.data}") Path folder, Environment environment) {
        this.folder = folder;
        this.embedded = StoreFile.of(environment).isPresent();
    }

    /** A change was refused and nothing of it is stored; the message is for people. */
    public static final class DiskFullException extends RuntimeException {

        DiskFullException(String message) {
            super(message);
        }
    }

    /** The sentence for people if a full disk caused this failure; empty otherwise. */
    public static Optional<String> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DiskFullException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Why no change is possible now, in one sentence; empty if changes are possible. */
    public Optional<String> refusal() {
        long free = embedded ? free(folder) : Long.MAX_VALUE;
        return free >= LEAST
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "The disk that holds %s has only %d MB left, and %d MB are needed: nothing new is taken in until"
                                + " there is room. What is there is still shown.",
                        folder,
                        free / 1024 / 1024,
                        LEAST / 1024 / 1024));
    }

    static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Inspects every SQL statement of Hibernate. */
    @Bean
    HibernatePropertiesCustomizer noChangeWithoutSpace() {
        StatementInspector inspector = sql -> {
            if (!sql.startsWith("select")) {
                refusal().ifPresent(why -> {
                    throw new DiskFullException(why);
                });
            }
            return sql;
        };
        return properties -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, inspector);
    }
}
