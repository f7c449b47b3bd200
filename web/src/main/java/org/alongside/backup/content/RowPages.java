package org.alongside.backup.content;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Walks through a table page by page, so that no store holds more than a page of it in memory. */
public final class RowPages {

    private static final int PAGE = 500;

    /** Takes one row as a line of JSON, without its end. */
    public interface Taking {

        void take(byte[] line) throws IOException;
    }

    private RowPages() {}

    /** In one snapshot where the connection is in one. */
    public static RowDigest.Count walk(Connection store, Table table, Taking taking) throws SQLException, IOException {
        RowDigest tally = new RowDigest();
        List<Object> last = List.of();
        do {
            last = page(store, table, last, line -> {
                tally.add(line);
                taking.take(line);
            });
        } while (!last.isEmpty());
        return tally.count();
    }

    /** @return the key of the last row; empty where there may be no more */
    private static List<Object> page(Connection store, Table table, List<Object> after, Taking taking)
            throws SQLException, IOException {
        try (PreparedStatement question = store.prepareStatement(table.page(after.isEmpty(), PAGE))) {
            for (int part = 0; part < after.size(); part++) {
                question.setObject(part + 1, after.get(part));
            }
            int rows = 0;
            List<Object> key = new ArrayList<>();
            try (ResultSet row = question.executeQuery()) {
                while (row.next()) {
                    rows++;
                    taking.take(JsonLines.bytes(json(table, row)));
                    key.clear();
                    for (String part : table.key()) {
                        key.add(row.getObject(part));
                    }
                }
            }
            return rows < PAGE ? List.of() : key;
        }
    }

    private static ObjectNode json(Table table, ResultSet row) throws SQLException {
        ObjectNode json = JsonLines.row();
        for (int at = 0; at < table.columns().size(); at++) {
            Table.Column column = table.columns().get(at);
            json.set(column.name(), ColumnType.orNull(row, at + 1, column.type()));
        }
        return json;
    }
}
