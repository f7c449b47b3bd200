package org.alongside.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A query to begin with, from {@code ID.graphql} beside this class; its first line, a comment, is the title.
 *
 * @param variables as JSON
 */
record Example(String id, String title, String query, String variables) {

    static final List<Example> ALL = Stream.of("near", "evenings", "everything", "words", "map", "places")
            .map(Example::read)
            .toList();

    static Example find(String id) {
        return ALL.stream().filter(example -> example.id.equals(id)).findFirst().orElse(ALL.getFirst());
    }

    private static Example read(String id) {
        String[] parts = text(id + ".graphql").split("\n", 2);
        return new Example(
                id, parts[0].substring(2), parts[1].strip(), text(id + ".json").strip());
    }

    private static String text(String file) {
        try (InputStream stream = Objects.requireNonNull(Example.class.getResourceAsStream(file), file)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
