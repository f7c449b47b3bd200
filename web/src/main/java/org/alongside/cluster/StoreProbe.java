package org.alongside.cluster;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Properties;
import org.springframework.core.env.Environment;

/** Is PostgreSQL there? */
final class StoreProbe {

    private static final String SCHEME = "jdbc:postgresql:";

    /** How long one try may take, in seconds. */
    private static final String SECONDS = "5";

    private final String url;
    private final Properties login = new Properties();

    StoreProbe(Environment settings) {
        url = settings.getProperty("spring.datasource.url", "");
        if (!url.startsWith(SCHEME)) {
            throw new IllegalStateException(
                    "A cluster keeps its store in PostgreSQL. Set SPRING_DATASOURCE_URL=jdbc:postgresql://HOST:5432/NAME.");
        }
        login.setProperty("user", settings.getProperty("spring.datasource.username", ""));
        login.setProperty("password", settings.getProperty("spring.datasource.password", ""));
        login.setProperty("connectTimeout", SECONDS);
        login.setProperty("loginTimeout", SECONDS);
    }

    /** Without what stands behind the question mark, for that may be a password. */
    String address() {
        return "PostgreSQL at "
                + url.substring(SCHEME.length()).replaceAll("\\?.*", "").replaceFirst("^//", "");
    }

    /**
     * @return why the store is not ready yet; empty if it is
     * @throws IllegalStateException if waiting cannot help
     */
    Optional<String> closed() {
        try {
            DriverManager.getConnection(url, login).close();
            return Optional.empty();
        } catch (SQLException e) {
            String state = String.valueOf(e.getSQLState());
            if (state.startsWith("28")) {
                throw new IllegalStateException(
                        address()
                                + " refuses this user or password. Set SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
            }
            if (state.equals("3D000")) {
                throw new IllegalStateException(
                        address() + " has no database of this name. Make it first: createdb NAME");
            }
            return Optional.of(
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(state));
        }
    }
}
