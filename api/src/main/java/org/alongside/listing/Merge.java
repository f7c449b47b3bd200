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
 * What we hold to be true of a service, worked out field by field from what its sources say: the value that was said last wins, where a
 * source that repeats itself has said it when it first did. So a fresher hand edit stands against a feed that says the old value again and
 * again, and gives way when the feed says something new.
 */
final class Merge {

    private static final String PRECISION = "precision";

    private Merge() {}

    /**
     * @param statements of one service that have not ended, in the order of saying
     * @return nothing where no source lists the service any more
     */
    static Optional<Draft> of(List<Statement> statements) {
        Map<String, List<Statement>> bySource = new LinkedHashMap<>();
        statements.forEach(said -> bySource.computeIfAbsent(said.source(), source -> new ArrayList<>())
                .add(said));
        List<List<Statement>> speaking = bySource.values().stream()
                .filter(said -> said.getLast().draft() != null)
                .toList();
        boolean everInAFeed = statements.stream().anyMatch(said -> !said.byPerson());
        boolean stillInAFeed =
                speaking.stream().anyMatch(said -> !said.getLast().byPerson());
        if (speaking.isEmpty() || (everInAFeed && !stillInAFeed)) {
            return Optional.empty();
        }
        if (speaking.size() == 1) {
            return Optional.of(speaking.getFirst().getLast().read());
        }
        List<Voice> voices = new ArrayList<>();
        for (int rank = 0; rank < statements.size(); rank++) {
            // rank by position: the list is in the order of saying
            Statement said = statements.get(rank);
            if (said.draft() != null) {
                voices.add(new Voice(said.source(), said.byPerson(), rank, DraftJson.tree(said.draft())));
            }
        }
        List<String> sources =
                speaking.stream().map(said -> said.getLast().source()).toList();
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

    /** No feed makes a place more exact than another source has it: that could lead somebody to a closed group's door. */
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

    /** One source and all it has said of one field, oldest first; it says it still. */
    private record Source(List<Voice> said) {

        JsonNode latest() {
            JsonNode value = said.getLast().value;
            if (value == null) {
                throw new IllegalStateException("a source that says nothing is no source");
            }
            return value;
        }

        boolean byPerson() {
            return said.getLast().byPerson;
        }

        /** The rank of the first statement since which it has said the same. */
        int since() {
            int first = said.size() - 1;
            while (first > 0 && latest().equals(said.get(first - 1).value)) {
                first--;
            }
            return said.get(first).rank;
        }

        Stream<Source> at(String name) {
            if (!latest().has(name)) {
                return Stream.empty();
            }
            return Stream.of(new Source(said.stream()
                    .map(voice -> new Voice(
                            voice.source,
                            voice.byPerson,
                            voice.rank,
                            voice.value == null ? null : voice.value.get(name)))
                    .toList()));
        }
    }
}
