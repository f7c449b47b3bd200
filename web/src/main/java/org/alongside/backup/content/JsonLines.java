package org.alongside.backup.content;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows as lines of JSON in one form only: names sorted, numbers as they are, so that equal rows are equal bytes. */
public final class JsonLines {

    /** Bytes; the longest draft we know of has some ten thousand. */
    static final int LONGEST = 8 * 1024 * 1024;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final InputStream in;
    private final byte[] buffer = new byte[64 * 1024];
    private int at;
    private int end;

    JsonLines(InputStream in) {
        this.in = in;
    }

    static ObjectNode row() {
        return MAPPER.createObjectNode();
    }

    static JsonNode parse(String json) {
        return MAPPER.readTree(json);
    }

    static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    static String text(JsonNode value) {
        return MAPPER.writeValueAsString(value);
    }

    public static byte[] bytes(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    /**
     * The next line without its end; empty at the end of all.
     *
     * @throws UnusableException where a line has no end within {@value #LONGEST} bytes
     */
    byte[] next() throws IOException {
        var line = new java.io.ByteArrayOutputStream();
        while (at < end || fill()) {
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            line.write(buffer, from, at - from);
            if (line.size() > LONGEST) {
                throw new UnusableBackupException("longer than a line may be");
            }
            if (at < end) {
                at++;
                return line.toByteArray();
            }
        }
        return line.toByteArray();
    }

    private boolean fill() throws IOException {
        at = 0;
        end = in.read(buffer);
        return end > 0;
    }
}
