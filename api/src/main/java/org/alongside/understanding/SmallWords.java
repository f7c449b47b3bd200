package org.alongside.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Short lists of words that tell how others are meant, from {@code small-words.csv}, which explains each list. */
public final class SmallWords {

    private static final Map<String, Set<String>> LISTS = read();

    private SmallWords() {}

    /** The plain terms of a list. */
    public static Set<String> named(String list) {
        return Objects.requireNonNull(LISTS.get(list), list);
    }

    private static Map<String, Set<String>> read() {
        var stream = Objects.requireNonNull(SmallWords.class.getResourceAsStream("small-words.csv"), "small-words.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, Set<String>> lists = new HashMap<>();
            rows.forEach(row -> lists.put(
                    row.getField("list"),
                    Arrays.stream(row.getField("words").split(";"))
                            .map(word -> String.join(" ", Words.plain(word)))
                            .collect(Collectors.toUnmodifiableSet())));
            return Map.copyOf(lists);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
