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
 * Refuses every change of an embedded store while the disk is nearly full: a store that meets the end of the disk closes itself, and then nobody
 * reads either. Reading goes on, and changes are taken again as soon as there is room.
 */
@Configuration(proxyBeanMethods = false)
public class RoomOnDisk {

    /** Bytes: what is under way when it is asked, in the store and in the index, must still find room. */
    static final long LEAST = 32L * 1024 * 1024;

    private final Path folder;
    private final boolean embedded;

    RoomOnDisk(@Value("${alongside.data}") Path folder, Environment environment) {
        this.folder = folder;
        this.embedded = StoreFile.of(environment).isPresent();
    }

    /** A change was not made, and nothing of it is kept; the message is for people. */
    public static final class NoRoomException extends RuntimeException {

        NoRoomException(String message) {
            super(message);
        }
    }

    /** Was this why something failed? Then in one sentence; nothing where it was something else. */
    public static Optional<String> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof NoRoomException) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Why no change can be taken now, in one sentence; nothing where it can. */
    public Optional<String> refusal() {
        long room = embedded ? room(folder) : Long.MAX_VALUE;
        return room >= LEAST
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "The disk that holds %s has only %d MB left, and %d MB are needed: nothing new is taken in until"
                                + " there is room. What is there is still shown.",
                        folder,
                        room / 1024 / 1024,
                        LEAST / 1024 / 1024));
    }

    static long room(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Every statement passes here, whoever thought of it. */
    @Bean
    HibernatePropertiesCustomizer noChangeWithoutRoom() {
        StatementInspector inspector = sql -> {
            if (!sql.startsWith("select")) {
                refusal().ifPresent(why -> {
                    throw new NoRoomException(why);
                });
            }
            return sql;
        };
        return properties -> properties.put(JdbcSettings.STATEMENT_INSPECTOR, inspector);
    }
}
