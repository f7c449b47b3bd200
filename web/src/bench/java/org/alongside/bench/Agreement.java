package org.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.bench.contender.Answer;
import org.alongside.bench.contender.Contender;
import org.alongside.search.Facet;
import org.alongside.search.ListingQuery;

/**
 * Checks before anything is timed that all contenders count the same.
 *
 * @param withheld topics that an answer may leave out, because only people who typed them see them
 */
public record Agreement(Set<String> withheld) {

    /** One line for each question to which a contender counts otherwise than the first one; empty where all agree. */
    List<String> differences(List<Contender> contenders, List<ListingQuery> questions) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Answer expected = contenders.getFirst().answer(questions.get(i));
            for (Contender contender : contenders.subList(1, contenders.size())) {
                Answer given = contender.answer(questions.get(i));
                if (!isSame(expected, given)) {
                    differences.add("question " + i + ", " + contender.name() + ": " + difference(expected, given));
                }
            }
        }
        return differences;
    }

    /** But for topics that are withheld. */
    public boolean isSame(Answer expected, Answer given) {
        return given.equals(new Answer(expected.total(), shown(expected.facets(), given.facets()), expected.cells()));
    }

    private Map<Facet, Map<String, Long>> shown(
            Map<Facet, Map<String, Long>> expected, Map<Facet, Map<String, Long>> given) {
        Map<Facet, Map<String, Long>> shown = new TreeMap<>(expected);
        Stream.of(Facet.TOPIC, Facet.AUDIENCE)
                .forEach(facet -> shown.computeIfPresent(facet, (any, counts) -> {
                    Map<String, Long> left = new TreeMap<>(counts);
                    Set<String> values = given.getOrDefault(facet, Map.of()).keySet();
                    left.keySet().removeIf(value -> withheld.contains(value) && !values.contains(value));
                    return left.isEmpty() ? null : left;
                }));
        return shown;
    }

    private String difference(Answer expected, Answer given) {
        if (given.total() != expected.total()) {
            return given.total() + " in all and not " + expected.total();
        }
        if (!given.cells().equals(expected.cells())) {
            return "other map cells";
        }
        Map<Facet, Map<String, Long>> shown = shown(expected.facets(), given.facets());
        return shown.keySet().stream()
                .filter(facet ->
                        !Objects.equals(shown.get(facet), given.facets().get(facet)))
                .findFirst()
                .map(facet -> "other counts of " + facet)
                .orElse("more facets");
    }
}
