package org.alongside.understanding.times;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of times, in groups, from {@code time-words.csv}; and patterns made of them. */
final class TimeLexicon {

    private static final Map<String, Map<String, String>> GROUPS = read();

    private static final Map<String, Set<String>> LAST_WORDS = GROUPS.keySet().stream()
            .collect(Collectors.toMap(group -> group, group -> words(group).stream()
                    .map(word -> word.replaceAll(".*[^\\p{L}\\p{N}](?=.)", ""))
                    .collect(Collectors.toUnmodifiableSet())));

    private TimeLexicon() {}

    static Set<String> words(String group) {
        return Objects.requireNonNull(GROUPS.get(group), group).keySet();
    }

    /** What each word of a group ends with, letters and figures only. */
    static Set<String> lastWords(String group) {
        return Objects.requireNonNull(LAST_WORDS.get(group), group);
    }

    /** The value of a word as matched, whatever stands between its parts. */
    static String value(String group, String matched) {
        return Objects.requireNonNull(
                Objects.requireNonNull(GROUPS.get(group), group).get(matched.replaceAll("[\\s-]+", " ")), matched);
    }

    static Set<String> values(String group, String matched) {
        return new TreeSet<>(List.of(value(group, matched).split(";")));
    }

    /** A pattern in which {@code {day}} stands for any word of the group, the longest first, and a space for a gap. */
    static Pattern pattern(String template) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + expand(template) + "(?![\\p{L}\\p{N}])");
    }

    static String expand(String template) {
        String spaced = template.replace(" ", "[\\s-]+");
        for (String group : GROUPS.keySet()) {
            spaced = spaced.replace("{" + group + "}", alternatives(group));
        }
        return spaced;
    }

    private static String alternatives(String group) {
        return words(group).stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word).replace(" ", "\\E[\\s-]+\\Q"))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, Map<String, String>> read() {
        var stream = Objects.requireNonNull(TimeLexicon.class.getResourceAsStream("time-words.csv"), "time-words.csv");
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            Map<String, Map<String, String>> groups = new LinkedHashMap<>();
            rows.forEach(row -> Arrays.stream(row.getField("words").split(";"))
                    .map(String::strip)
                    .forEach(word -> groups.computeIfAbsent(row.getField("group"), group -> new LinkedHashMap<>())
                            .put(word, row.getField("value"))));
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
