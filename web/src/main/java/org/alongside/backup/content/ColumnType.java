package org.alongside.backup.content;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How the values of a column are written in a backup: the same for each store, so that a backup of one goes into the other. */
enum ColumnType {
    TEXT("text", "character varying", "varchar", "text", "character large object") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JSON.stringNode(row.getString(column));
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            insert.setString(at, text(value));
        }
    },
    WHOLE_NUMBER("a whole number", "integer", "bigint", "smallint", "int2", "int4", "int8") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JSON.numberNode(row.getLong(column));
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            require(value.isIntegralNumber() && value.canConvertToLong());
            insert.setLong(at, value.longValue());
        }
    },
    NUMBER("a number", "double precision", "float8", "numeric") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JSON.numberNode(BigDecimal.valueOf(row.getDouble(column)));
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            require(value.isNumber());
            insert.setDouble(at, value.doubleValue());
        }
    },
    TRUE_OR_FALSE("true or false", "boolean", "bool") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JSON.booleanNode(row.getBoolean(column));
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            require(value.isBoolean());
            insert.setBoolean(at, value.booleanValue());
        }
    },
    /** A moment in UTC, e.g. 2026-11-28T03:48:02.123456Z. */
    MOMENT("a moment such as 2026-11-28T12:00:00Z", "timestamp with time zone", "timestamptz") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JSON.stringNode(
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            insert.setObject(at, Instant.parse(text(value)).atOffset(ZoneOffset.UTC));
        }
    },
    ID("an id (UUID)", "uuid") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JSON.stringNode(row.getObject(column, UUID.class).toString());
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            insert.setObject(at, UUID.fromString(text(value)));
        }
    },
    PARTS("JSON", "json", "jsonb") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JsonLines.parse(row.getString(column));
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            insert.setString(at, JsonLines.text(value));
        }

        @Override
        String placeholder(boolean h2) {
            return h2 ? "? format json" : "cast(? as jsonb)";
        }
    },
    BYTES("bytes in Base64", "binary varying", "bytea", "binary large object") {
        @Override
        JsonNode written(ResultSet row, int column) throws SQLException {
            return JSON.stringNode(Base64.getEncoder().encodeToString(row.getBytes(column)));
        }

        @Override
        void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException {
            insert.setBytes(at, Base64.getDecoder().decode(text(value)));
        }
    };

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String description;
    private final List<String> names;

    ColumnType(String description, String... names) {
        this.description = description;
        this.names = List.of(names);
    }

    /** @param name of the type as the store's own description has it */
    static ColumnType named(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.names.contains(plain))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no backup knows how to write the type " + name));
    }

    /** For people: what a value of it looks like. */
    String description() {
        return description;
    }

    abstract JsonNode written(ResultSet row, int column) throws SQLException;

    /** @throws IllegalArgumentException or another unchecked one where the value is not of this type */
    abstract void bind(PreparedStatement insert, int at, JsonNode value) throws SQLException;

    void bindNull(PreparedStatement insert, int at) throws SQLException {
        insert.setNull(at, Types.NULL);
    }

    String placeholder(boolean h2) {
        return "?";
    }

    private static String text(JsonNode value) {
        require(value.isString());
        return value.stringValue();
    }

    private static void require(boolean right) {
        if (!right) {
            throw new IllegalArgumentException("of another type");
        }
    }

    /** The value of a row; JSON's null where there is none. */
    static JsonNode orNull(ResultSet row, int column, ColumnType type) throws SQLException {
        @Nullable Object there = row.getObject(column);
        return there == null ? JSON.nullNode() : type.written(row, column);
    }
}
