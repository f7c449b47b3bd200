package org.alongside.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Phrases that tell what sort of company is wanted and that few listings say of themselves ("someone to talk to"): they help the order only. */
final class SoftPhrases {

    private static final int LONGEST_PHRASE = 5;

    private final Map<List<String>, Set<String>> topics = new HashMap<>();

    SoftPhrases() {
        var stream =
                Objects.requireNonNull(SoftPhrases.class.getResourceAsStream("soft-phrases.csv"), "soft-phrases.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> topics.put(
                    Words.plain(row.getField("phrase")),
                    Set.of(row.getField("topics").split(";"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the longest phrase that begins here ends; {@code from} where none does. */
    int longest(TokenCursor reading, int from) {
        for (int to = Math.min(reading.size(), from + LONGEST_PHRASE); to > from; to--) {
            if (reading.isFree(from, to) && topics.containsKey(reading.plain(from, to))) {
                return to;
            }
        }
        return from;
    }

    Set<String> topics(List<String> plain) {
        return topics.getOrDefault(plain, Set.of());
    }
}
