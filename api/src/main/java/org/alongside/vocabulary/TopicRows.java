package org.alongside.vocabulary;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads topics from rows: whole ones, or more words and rules for topics that are there already. A row that cannot be read is reported, and the
 * words of the others hold. Rules hold only where the whole file is right: half of them may hurt somebody.
 */
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
            "reviewed_by",
            RuleRows.RULE,
            RuleRows.VALUE,
            "why");

    private final Map<String, Topic> topics;
    private final RuleRows rulesBefore;
    private final RuleRows rules;
    private final List<Vocabulary.Fault> faults = new ArrayList<>();

    TopicRows(Map<String, Topic> topics, RuleRows rules) {
        this.topics = new LinkedHashMap<>(topics);
        this.rulesBefore = rules;
        this.rules = new RuleRows(rules);
    }

    Map<String, Topic> topics() {
        return topics;
    }

    /** The rules read; those that were there before where anything in the file is wrong. */
    RuleRows rules() {
        return faults().isEmpty() ? rules : rulesBefore;
    }

    List<Vocabulary.Fault> faults() {
        return Stream.concat(faults.stream(), rules.faults().stream())
                .sorted(Comparator.comparingLong(Vocabulary.Fault::line))
                .toList();
    }

    void read(String csv) throws IOException {
        try (var rows = CsvReader.builder()
                .allowMissingFields(true)
                .allowExtraFields(true)
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(csv)) {
            boolean first = true;
            for (NamedCsvRecord row : rows) {
                if (first && !isHeaderRight(row.getHeader(), headerLine(csv))) {
                    return;
                }
                first = false;
                add(row);
            }
        } catch (RuntimeException e) {
            // A quote that never closes ends the reading; the rows before it hold.
            faults.add(new Vocabulary.Fault(0, "", "the file could not be read to its end: a quote may be open"));
        }
        rules.check(topics);
    }

    /** The first line that is no comment. */
    private static long headerLine(String csv) {
        return 1 + csv.lines().takeWhile(line -> line.startsWith("#")).count();
    }

    private boolean isHeaderRight(List<String> header, long line) {
        if (!header.contains("id")) {
            faults.add(new Vocabulary.Fault(
                    line, "id", "is missing; name the columns in the first line, parted by commas"));
            return false;
        }
        header.stream()
                .filter(column -> !COLUMNS.contains(column))
                .forEach(column -> faults.add(
                        new Vocabulary.Fault(line, column, "there is no such column; there are " + sorted(COLUMNS))));
        return true;
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
        String rule = field(row, RuleRows.RULE);
        String value = field(row, RuleRows.VALUE);
        boolean isRule = !rule.isEmpty() || !value.isEmpty();
        boolean isOffer = isRule
                && RuleRows.isOffer(id)
                && !topics.containsKey(id)
                && field(row, "head").isEmpty();
        if (isOffer && !words(row).isEmpty()) {
            fault(row, "id", id + " is an offer and takes no words, only rules; take another id for a topic");
        } else if ((isOffer || addTopic(row, id)) && isRule) {
            rules.add(row.getStartingLineNumber(), id, rule, value);
        }
    }

    /** False where the row is no topic. */
    private boolean addTopic(NamedCsvRecord row, String id) {
        List<Topic.Phrase> words = words(row);
        Topic known = topics.get(id);
        if (known != null && !Set.of("", known.name()).contains(field(row, "name_en"))) {
            fault(row, "name_en", id + " is there and called " + known.name() + "; leave this empty or take a new id");
        }
        Topic topic = known == null ? started(row, id) : known.with(words);
        if (topic == null) {
            return false;
        }
        Topic whole = known == null ? topic.with(words) : topic;
        String reviewer = field(row, "reviewed_by");
        topics.put(id, reviewer.isEmpty() ? whole : whole.reviewedBy(reviewer));
        return true;
    }

    private @Nullable Topic started(NamedCsvRecord row, String id) {
        if (field(row, "head").isEmpty() && !field(row, RuleRows.RULE).isEmpty()) {
            fault(row, "id", "there is no topic or offer " + id + "; a new topic needs head and name_en first");
            return null;
        }
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
