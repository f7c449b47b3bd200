package org.alongside.listing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.alongside.listing.draft.Draft;
import org.alongside.listing.draft.DraftJson;
import org.alongside.place.Precision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Merges the statements of several sources about a service, field by field. The value stated last wins; a value repeated unchanged counts
 * from when its source first stated it. So an edit by hand stands while the feed repeats the old value, and gives way to a new value.
 */
final class Merge {

    private static final String PRECISION = "precision";

    private Merge() {}

    /**
     * @param statements of one service that have not ended, oldest first
     * @return empty if no source lists the service any more
     */
    static Optional<Draft> of(List<Statement> statements) {
        Map<String, List<Statement>> bySource = new LinkedHashMap<>();
        statements.forEach(statement -> bySource.computeIfAbsent(statement.source(), source -> new ArrayList<>())
                .add(statement));
        List<List<Statement>> speaking = bySource.values().stream()
                .filter(ofSource -> ofSource.getLast().draft() != null)
                .toList();
        boolean everInAFeed = statements.stream().anyMatch(statement -> !statement.byPerson());
        boolean stillInAFeed =
                speaking.stream().anyMatch(ofSource -> !ofSource.getLast().byPerson());
        if (speaking.isEmpty() || (everInAFeed && !stillInAFeed)) {
            return Optional.empty();
        }
        if (speaking.size() == 1) {
            return Optional.of(speaking.getFirst().getLast().read());
        }
        List<Voice> voices = new ArrayList<>();
        for (int rank = 0; rank < statements.size(); rank++) {
            // The rank is the position: the list is oldest first.
            Statement statement = statements.get(rank);
            if (statement.draft() != null) {
                voices.add(
                        new Voice(statement.source(), statement.byPerson(), rank, DraftJson.tree(statement.draft())));
            }
        }
        List<String> sources =
                speaking.stream().map(ofSource -> ofSource.getLast().source()).toList();
        List<Source> now = sources.stream()
                .map(source -> new Source(voices.stream()
                        .filter(voice -> voice.source.equals(source))
                        .toList()))
                .toList();
        return Optional.of(DraftJson.draft(merge(now)));
    }

    private static ObjectNode merge(List<Source> sources) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        TreeSet<String> names = new TreeSet<>();
        sources.forEach(source -> names.addAll(source.latest().propertyNames()));
        for (String name : names) {
            List<Source> candidates =
                    sources.stream().flatMap(source -> source.at(name)).toList();
            merged.set(name, valueOf(name, candidates));
        }
        return merged;
    }

    private static JsonNode valueOf(String name, List<Source> candidates) {
        if (candidates.stream().allMatch(candidate -> candidate.latest().isObject())) {
            return merge(candidates);
        }
        Source freshest =
                candidates.stream().max(Comparator.comparingInt(Source::since)).orElseThrow();
        if (name.equals(PRECISION) && !freshest.byPerson()) {
            return careful(candidates);
        }
        return freshest.latest();
    }

    /** A feed never makes a place more exact than another source has it: that could reveal where a closed group meets. */
    private static JsonNode careful(List<Source> candidates) {
        return candidates.stream()
                .map(Source::latest)
                .max(Comparator.comparing(value -> Precision.valueOf(value.asString())))
                .orElseThrow();
    }

    private record Voice(
            String source,
            boolean byPerson,
            int rank,
            @Nullable JsonNode value) {}

    /** All values of one field from one source, oldest first; the source still states the last one. */
    private record Source(List<Voice> values) {

        JsonNode latest() {
            JsonNode value = values.getLast().value;
            if (value == null) {
                throw new IllegalStateException("a source without a value");
            }
            return value;
        }

        boolean byPerson() {
            return values.getLast().byPerson;
        }

        /** The rank of the statement since which the value is the same. */
        int since() {
            int first = values.size() - 1;
            while (first > 0 && latest().equals(values.get(first - 1).value)) {
                first--;
            }
            return values.get(first).rank;
        }

        Stream<Source> at(String name) {
            if (!latest().has(name)) {
                return Stream.empty();
            }
            return Stream.of(new Source(values.stream()
                    .map(voice -> new Voice(
                            voice.source,
                            voice.byPerson,
                            voice.rank,
                            voice.value == null ? null : voice.value.get(name)))
                    .toList()));
        }
    }
}
