package org.alongside.vocabulary;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads topics from rows: whole ones, or more words for topics that are there already. A row that cannot be read is told, and the others hold. */
final class TopicRows {

    private static final int LONGEST = 80;
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "head",
            "name_en",
            "name_cy",
            "everyday_en",
            "everyday_cy",
            "clinical_en",
            "clinical_cy",
            "esd",
            "reviewed_by");

    private final Map<String, Topic> topics;
    private final List<Vocabulary.Fault> faults = new ArrayList<>();

    TopicRows(Map<String, Topic> before) {
        topics = new LinkedHashMap<>(before);
    }

    Map<String, Topic> topics() {
        return topics;
    }

    List<Vocabulary.Fault> faults() {
        return List.copyOf(faults);
    }

    void read(Reader csv) throws IOException {
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofNamedCsvRecord(csv)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first) {
                    if (!row.getHeader().contains("id")) {
                        faults.add(new Vocabulary.Fault(
                                1, "id", "is missing; name the columns in the first line, parted by commas"));
                        return;
                    }
                    row.getHeader().stream()
                            .filter(column -> !COLUMNS.contains(column))
                            .forEach(column -> faults.add(new Vocabulary.Fault(
                                    1, column, "there is no such column; there are " + sorted(COLUMNS))));
                    first = false;
                }
                add(row);
            }
        } catch (RuntimeException e) {
            // A quote that never closes ends the reading; the rows before it hold.
            faults.add(new Vocabulary.Fault(0, "", "the file could not be read to its end: a quote may be open"));
        }
    }

    private void add(NamedCsvRecord row) {
        List<String> header = row.getHeader();
        if (row.getFields().stream().skip(header.size()).anyMatch(field -> !field.isBlank())) {
            fault(row, "", "has more fields than there are columns; put a field with a comma in it between quotes");
            return;
        }
        for (String column : header) {
            if (field(row, column).contains("\n")) {
                fault(row, column, "goes on over the end of the line; close the quote");
                return;
            }
        }
        String id = field(row, "id");
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            fault(row, "id", "must be small letters, digits and hyphens, as in low-mood");
            return;
        }
        List<Topic.Phrase> words = words(row);
        Topic known = topics.get(id);
        if (known != null && !Set.of("", known.name()).contains(field(row, "name_en"))) {
            fault(row, "name_en", id + " is there and called " + known.name() + "; leave this empty or take a new id");
        }
        Topic topic = known == null ? started(row, id) : known.with(words);
        if (topic == null) {
            return;
        }
        Topic whole = known == null ? topic.with(words) : topic;
        String reviewer = field(row, "reviewed_by");
        topics.put(id, reviewer.isEmpty() ? whole : whole.reviewedBy(reviewer));
    }

    private @Nullable Topic started(NamedCsvRecord row, String id) {
        Topic.Head head = Stream.of(Topic.Head.values())
                .filter(one -> term(one).equals(field(row, "head")))
                .findFirst()
                .orElse(null);
        if (head == null) {
            fault(row, "head", "a new topic needs one of " + heads());
            return null;
        }
        String name = field(row, "name_en");
        if (name.isEmpty()) {
            fault(row, "name_en", "a new topic needs a name");
            return null;
        }
        String esd = field(row, "esd");
        return new Topic(
                id, head, name, field(row, "name_cy"), List.of(), esd.isEmpty() ? null : esd, Vocabulary.NOBODY_YET);
    }

    private List<Topic.Phrase> words(NamedCsvRecord row) {
        List<Topic.Phrase> words = new ArrayList<>();
        for (boolean clinical : List.of(false, true)) {
            for (boolean welsh : List.of(false, true)) {
                String column = (clinical ? "clinical" : "everyday") + (welsh ? "_cy" : "_en");
                Arrays.stream(field(row, column).split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty() && isShort(row, column, text))
                        .forEach(text -> words.add(new Topic.Phrase(text, welsh, clinical)));
            }
        }
        return words;
    }

    private boolean isShort(NamedCsvRecord row, String column, String text) {
        if (text.length() > LONGEST) {
            fault(row, column, "a phrase must not be longer than " + LONGEST + " letters; several are parted by ;");
        }
        return text.length() <= LONGEST;
    }

    private void fault(NamedCsvRecord row, String column, String message) {
        faults.add(new Vocabulary.Fault(row.getStartingLineNumber(), column, message));
    }

    private static String field(NamedCsvRecord row, String column) {
        return Objects.requireNonNull(row.findField(column).orElse("")).strip();
    }

    private static String term(Topic.Head head) {
        return head.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String heads() {
        return Stream.of(Topic.Head.values()).map(TopicRows::term).collect(Collectors.joining(", "));
    }

    private static String sorted(Set<String> columns) {
        return columns.stream().sorted().collect(Collectors.joining(", "));
    }
}
