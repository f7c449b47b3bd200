package org.alongside.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How far an embedded store had come when it was last seen, in {@code DIR/seen} beside it: the next number of its statements, which only grows.
 * Where the end of its file is lost, H2 opens it silently as it was earlier; then the number is smaller.
 */
final class StoreSeen {

    static final String NAME = "seen";

    private static final String NEXT =
            "select base_value from information_schema.sequences where sequence_name = 'statement_seq'";

    private StoreSeen() {}

    static void note(Connection store, Path folder) throws SQLException, IOException {
        Path coming = Files.createTempFile(folder, NAME, null);
        Files.writeString(coming, Long.toString(next(store)));
        Files.move(coming, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Is the store one that had come farther before? */
    static boolean isBehind(Connection store, Path folder) throws SQLException, IOException {
        Path seen = folder.resolve(NAME);
        if (!Files.exists(seen)) {
            return false;
        }
        String number = Files.readString(seen, StandardCharsets.UTF_8).strip();
        return number.matches("\\d{1,18}") && next(store) < Long.parseLong(number);
    }

    private static long next(Connection store) throws SQLException {
        try (Statement statement = store.createStatement();
                ResultSet row = statement.executeQuery(NEXT)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
