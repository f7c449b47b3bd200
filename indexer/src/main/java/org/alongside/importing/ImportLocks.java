package org.alongside.importing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Allows one import of a network at a time, in all processes that share the store. There it is an advisory lock of PostgreSQL, on a
 * connection of its own: when a process dies, its locks are released with the connection.
 */
@Component
class ImportLocks {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLocks.class);
    private static final String KEY = "(hashtext('import'), hashtext(?))";

    private final Set<String> here = ConcurrentHashMap.newKeySet();
    private final DataSource store;
    private final boolean shared;

    ImportLocks(DataSource store, @Value("${alongside.shared:false}") boolean shared) {
        this.store = store;
        this.shared = shared;
    }

    /** Does this process import it, or take it back? */
    boolean isHeldHere(String network) {
        return here.contains(network);
    }

    /** Held until closed; empty if another import holds it. */
    Optional<Held> tryLock(String network) {
        if (!here.add(network)) {
            return Optional.empty();
        }
        Optional<Held> held = Optional.empty();
        try {
            held = shared ? inTheStore(network) : Optional.of(new Held(network, null));
            return held;
        } finally {
            if (held.isEmpty()) {
                here.remove(network);
            }
        }
    }

    private Optional<Held> inTheStore(String network) {
        Connection connection = null;
        boolean locked = false;
        try {
            connection = store.getConnection();
            locked = ask(connection, "select pg_try_advisory_lock" + KEY, network);
            return locked ? Optional.of(new Held(network, connection)) : Optional.empty();
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the store does not answer", e);
        } finally {
            if (!locked) {
                giveBack(connection);
            }
        }
    }

    private static boolean ask(Connection connection, String question, String network) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, network);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private static void giveBack(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            LOG.warn("A connection to the store could not be given back: {}", e.getSQLState());
        }
    }

    /** A held lock. */
    final class Held implements AutoCloseable {

        private final String network;
        private final @Nullable Connection connection;

        private Held(String network, @Nullable Connection connection) {
            this.network = network;
            this.connection = connection;
        }

        @Override
        public void close() {
            try {
                if (connection != null) {
                    ask(connection, "select pg_advisory_unlock" + KEY, network);
                }
            } catch (SQLException e) {
                // Then the connection is gone, and the lock with it.
                LOG.warn("The lock of an import went with its connection: {}", e.getSQLState());
            } finally {
                giveBack(connection);
                here.remove(network);
            }
        }
    }
}
