package org.alongside.backup.content;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Where the store's own counters stand. */
public final class Sequences {

    private static final String OF_H2 =
            "select sequence_name, base_value from information_schema.sequences where sequence_schema = current_schema";

    private static final String OF_POSTGRESQL =
            "select sequencename, increment_by from pg_sequences where schemaname = current_schema";

    private Sequences() {}

    /** The next number of each, read after what was numbered by it. */
    public static SortedMap<String, Long> next(Connection store) throws SQLException {
        boolean h2 = Table.isH2(store);
        SortedMap<String, Long> next = numbers(store, h2 ? OF_H2 : OF_POSTGRESQL);
        if (!h2) {
            for (Map.Entry<String, Long> step : next.entrySet()) {
                step.setValue(nextOfPostgreSql(store, step.getKey(), step.getValue()));
            }
        }
        return next;
    }

    /** PostgreSQL gives the last number, and whether it was used. */
    private static long nextOfPostgreSql(Connection store, String name, long step) throws SQLException {
        String question =
                "select '', last_value + case when is_called then " + step + " else 0 end from " + Table.quoted(name);
        return numbers(store, question).values().iterator().next();
    }

    private static SortedMap<String, Long> numbers(Connection store, String question) throws SQLException {
        SortedMap<String, Long> numbers = new TreeMap<>();
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            while (row.next()) {
                numbers.put(row.getString(1), row.getLong(2));
            }
        }
        return numbers;
    }

    public static void set(Connection store, Map<String, Long> next) throws SQLException, UnusableBackupException {
        Map<String, Long> known = next(store);
        for (Map.Entry<String, Long> one : next.entrySet()) {
            if (!known.containsKey(one.getKey()) || one.getValue() < 1) {
                throw new UnusableBackupException(
                        "manifest.json names a counter that no directory has: " + one.getKey());
            }
            try (Statement statement = store.createStatement()) {
                statement.execute("alter sequence " + Table.quoted(one.getKey()) + " restart with " + one.getValue());
            }
        }
    }
}
