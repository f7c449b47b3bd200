package org.alongside.danger;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words of one kind under one name, from {@code word-classes.csv}: {@code PARENT} is dad, mum, nhad and more. An entry is a word or several
 * in a row. {@code +} after an English verb stands for all its forms; Welsh words are mutated.
 */
final class WordClasses {

    private static final Pattern CLASS = Pattern.compile("[A-Z]+");

    private final Map<String, List<List<String>>> classes = new HashMap<>();
    private final Map<String, Combination.Element> elements = new HashMap<>();

    WordClasses() {
        read("word-classes.csv", row -> {
            List<List<String>> entries = classes.computeIfAbsent(row.getField("class"), name -> new ArrayList<>());
            for (String entry : row.getField("words").split(";")) {
                forms(entry.strip(), row.getField("language").equals("cy"))
                        .forEach(form -> entries.add(List.of(form.split(" "))));
            }
        });
    }

    private static Stream<String> forms(String entry, boolean welsh) {
        int plus = entry.indexOf('+');
        if (plus >= 0) {
            int from = entry.lastIndexOf(' ', plus) + 1;
            String rest = entry.substring(plus + 1);
            return InflectedForms.ofVerb(entry.substring(from, plus)).stream()
                    .map(form -> entry.substring(0, from) + form + rest);
        }
        int space = entry.indexOf(' ');
        String first = space < 0 ? entry : entry.substring(0, space);
        String rest = space < 0 ? "" : entry.substring(space);
        return (welsh ? InflectedForms.ofWelsh(first) : Set.of(first)).stream().map(form -> form + rest);
    }

    /**
     * @param written classes in capitals, or words as they are with {@code _} between words in a row; {@code |} between alternatives
     * @throws IllegalArgumentException where there is no such class
     */
    Combination.Element element(String written) {
        return elements.computeIfAbsent(
                written,
                all -> new Combination.Element(Arrays.stream(all.split("\\|"))
                        .flatMap(one -> entries(one).stream())
                        .distinct()
                        .collect(Collectors.groupingBy(List::getFirst))));
    }

    /** One way to say an element, in words in a row. */
    record Entry(Combination.Element of, List<String> words) {}

    /** Of every element there is by now, by the first word. */
    Map<String, List<Entry>> byFirstWord() {
        Map<String, List<Entry>> all = new HashMap<>();
        elements.values().forEach(element -> element.entries()
                .forEach((first, entries) -> entries.forEach(words ->
                        all.computeIfAbsent(first, word -> new ArrayList<>()).add(new Entry(element, words)))));
        return all;
    }

    private List<List<String>> entries(String named) {
        if (!CLASS.matcher(named).matches()) {
            return forms(named.replace('_', ' '), false)
                    .map(form -> List.of(form.split(" ")))
                    .toList();
        }
        List<List<String>> entries = classes.get(named);
        if (entries == null) {
            throw new IllegalArgumentException("word-classes.csv has no class " + named);
        }
        return entries;
    }

    /** Reads a file of this package, row by row. */
    static void read(String file, Consumer<NamedCsvRecord> row) {
        var stream = Objects.requireNonNull(WordClasses.class.getResourceAsStream(file), file);
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
