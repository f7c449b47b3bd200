package org.alongside.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The topics, from {@code topics.csv}, and the rules about people, from {@code people-rules.csv}. An operator or a network adds to both.
 * Additions take effect at once, for all who read them anew.
 */
@Component
public class Vocabulary {

    static final String NOBODY_YET = "nobody yet";

    private final Content builtIn;
    private volatile Content content;

    /**
     * Something in a row that could not be read.
     *
     * @param line of the file, its header counted; 0 where it is not known
     * @param column empty where it is the whole row
     */
    public record Fault(long line, String column, String message) {

        /** Names the line and the column. */
        public String sentence() {
            return (line == 0 ? "" : "line " + line) + (column.isEmpty() ? " " : ", column " + column + ": ") + message;
        }
    }

    private record Content(Map<String, Topic> topics, RuleRows rows, TopicRules rules) {

        static Content of(TopicRows read) {
            RuleRows rows = read.rules();
            return new Content(Collections.unmodifiableMap(read.topics()), rows, rows.rules());
        }
    }

    public Vocabulary() {
        builtIn = builtIn(
                "people-rules.csv", builtIn("topics.csv", new Content(Map.of(), new RuleRows(), TopicRules.NONE)));
        content = builtIn;
    }

    private static Content builtIn(String file, Content before) {
        try (var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream(file), file)) {
            TopicRows rows = new TopicRows(before.topics, before.rows);
            rows.read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            if (!rows.faults().isEmpty()) {
                throw new IllegalStateException(file + ": " + rows.faults());
            }
            return Content.of(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes additions, in place of those taken before. A known id gets more words; a new id with a head and a name is a new topic. A rule with
     * one value replaces the built-in value, and further values of a list are added.
     *
     * @param csv in the columns of {@code topics.csv} and {@code people-rules.csv}
     * @return what could not be read; the other words hold, and the rules only where all is right
     */
    public List<Fault> extend(Reader csv) throws IOException {
        TopicRows rows = new TopicRows(builtIn.topics, builtIn.rows);
        rows.read(csv.readAllAsString());
        content = Content.of(rows);
        return rows.faults();
    }

    public Optional<Topic> find(String id) {
        return Optional.ofNullable(content.topics.get(id));
    }

    /** The same collection until additions change it. */
    public Collection<Topic> topics() {
        return content.topics.values();
    }

    public List<Topic> under(Topic.Head head) {
        return topics().stream().filter(topic -> topic.head() == head).toList();
    }

    /** Those under a head that stand on the first page, in their order there. */
    public List<Topic> onFirstPage(Topic.Head head) {
        Content now = content;
        return now.rows.firstPage().stream()
                .flatMap(id -> Optional.ofNullable(now.topics.get(id)).stream())
                .filter(topic -> topic.head() == head)
                .toList();
    }

    /** Who asks for what, and whom a group is for. */
    public TopicRules rules() {
        return content.rules;
    }

    /** Every rule as a line of text, to compare two vocabularies. */
    public Set<String> ruleLines() {
        return content.rows.lines();
    }
}
