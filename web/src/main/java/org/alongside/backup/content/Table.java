package org.alongside.backup.content;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as the store itself describes it, so that one that is added later is in every backup from its first day.
 *
 * @param columns sorted by name
 * @param key the columns of its primary key, in order
 */
public record Table(String name, List<Column> columns, List<String> key) {

    /** What belongs to the index or to running processes, not to the directory; and Flyway's own. */
    private static final Set<String> NOT_OF_THE_DIRECTORY = Set.of(
            "flyway_schema_history",
            "index_mark",
            "listing_change",
            "hsearch_outbox_event",
            "hsearch_agent",
            "scheduled_tasks",
            "caller",
            "spring_session",
            "spring_session_attributes");

    record Column(String name, ColumnType type, boolean mayBeNull) {}

    public static boolean isH2(Connection store) throws SQLException {
        return store.getMetaData().getURL().startsWith("jdbc:h2:");
    }

    /** All that hold the directory, sorted by name. */
    public static List<Table> list(Connection store) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String name : names(store)) {
            if (!NOT_OF_THE_DIRECTORY.contains(name)) {
                tables.add(new Table(name, columns(store, name), key(store, name)));
            }
        }
        return tables;
    }

    /** All there are, those of processes included. */
    public static List<String> names(Connection store) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row =
                store.getMetaData().getTables(null, store.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        names.sort(Comparator.naturalOrder());
        return names;
    }

    private static List<Column> columns(Connection store, String table) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (ResultSet row = store.getMetaData().getColumns(null, store.getSchema(), table, "%")) {
            while (row.next()) {
                columns.add(new Column(
                        row.getString("COLUMN_NAME"),
                        ColumnType.named(row.getString("TYPE_NAME")),
                        row.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls));
            }
        }
        columns.sort(Comparator.comparing(Column::name));
        return columns;
    }

    private static List<String> key(Connection store, String table) throws SQLException {
        TreeMap<Integer, String> key = new TreeMap<>();
        try (ResultSet row = store.getMetaData().getPrimaryKeys(null, store.getSchema(), table)) {
            while (row.next()) {
                key.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        if (key.isEmpty()) {
            throw new IllegalStateException("no backup can walk a table without a key: " + table);
        }
        return List.copyOf(key.values());
    }

    String columnNames() {
        return columns.stream().map(Column::name).map(Table::quoted).collect(Collectors.joining(", "));
    }

    /** The next rows in the order of the key: the first ones, or those after a row whose key is given as parameters. */
    String page(boolean first, int rows) {
        String names = key.stream().map(Table::quoted).collect(Collectors.joining(", "));
        String marks = key.stream().map(part -> "?").collect(Collectors.joining(", "));
        return "select " + columnNames() + " from " + quoted(name)
                + (first ? "" : " where (" + names + ") > (" + marks + ")")
                + " order by " + names + " limit " + rows;
    }

    String insert(boolean h2) {
        return "insert into " + quoted(name) + " (" + columnNames() + ") values ("
                + columns.stream().map(column -> column.type().placeholder(h2)).collect(Collectors.joining(", ")) + ")";
    }

    public static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
