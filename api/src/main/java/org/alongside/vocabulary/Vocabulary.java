package org.alongside.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The topics, from {@code topics.csv}. */
@Component
public class Vocabulary {

    private final Map<String, Topic> topics = new LinkedHashMap<>();

    public Vocabulary() {
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("topics.csv"), "topics.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row -> topics.put(row.getField("id"), topic(row)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Topic> find(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    public Collection<Topic> topics() {
        return topics.values();
    }

    public List<Topic> under(Topic.Head head) {
        return topics.values().stream().filter(topic -> topic.head() == head).toList();
    }

    private static Topic topic(NamedCsvRecord row) {
        String esd = row.getField("esd");
        return new Topic(
                row.getField("id"),
                Topic.Head.valueOf(row.getField("head").toUpperCase(Locale.ROOT).replace('-', '_')),
                row.getField("name_en"),
                row.getField("name_cy"),
                words(row, "everyday_en", "everyday_cy"),
                words(row, "clinical_en", "clinical_cy"),
                esd.isBlank() ? null : esd,
                row.getField("reviewed_by"));
    }

    private static List<String> words(NamedCsvRecord row, String... columns) {
        return Stream.of(columns)
                .flatMap(column -> Arrays.stream(row.getField(column).split(";")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
