package org.alongside.vocabulary;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The topics, from {@code topics.csv}, and what an operator or a network has added to them. Additions take effect at once, for all who
 * read the topics anew.
 */
@Component
public class Vocabulary {

    static final String NOBODY_YET = "nobody yet";

    private final Map<String, Topic> builtIn;
    private volatile Map<String, Topic> topics;

    /**
     * Something in a row of additions that could not be read.
     *
     * @param line of the file, 1 for the header; 0 where it is not known
     * @param column empty where it is the whole row
     */
    public record Fault(long line, String column, String message) {

        public String told() {
            return (line == 0 ? "" : "line " + line) + (column.isEmpty() ? " " : ", column " + column + ": ") + message;
        }
    }

    public Vocabulary() {
        var stream = Objects.requireNonNull(Vocabulary.class.getResourceAsStream("topics.csv"), "topics.csv");
        try (var csv = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            TopicRows rows = new TopicRows(Map.of());
            rows.read(csv);
            if (!rows.faults().isEmpty()) {
                throw new IllegalStateException("topics.csv: " + rows.faults());
            }
            builtIn = Collections.unmodifiableMap(rows.topics());
            topics = builtIn;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes additions in the columns of {@code topics.csv}, in place of those taken before: a known id gets more words, a new one with a head
     * and a name is a new topic.
     *
     * @return what could not be read; the rest holds
     */
    public List<Fault> extend(Reader csv) throws IOException {
        TopicRows rows = new TopicRows(builtIn);
        rows.read(csv);
        topics = Collections.unmodifiableMap(rows.topics());
        return rows.faults();
    }

    public Optional<Topic> find(String id) {
        return Optional.ofNullable(topics.get(id));
    }

    /** The same collection until additions change it. */
    public Collection<Topic> topics() {
        return topics.values();
    }

    public List<Topic> under(Topic.Head head) {
        return topics.values().stream().filter(topic -> topic.head() == head).toList();
    }
}
