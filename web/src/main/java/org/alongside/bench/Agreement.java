package org.alongside.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alongside.search.ListingQuery;

/** Fast wrong answers are no answers: before anything is timed, all contenders must count the same. */
final class Agreement {

    private Agreement() {}

    /** One line for each question to which a contender counts otherwise than the first one; empty where all agree. */
    static List<String> differences(List<Contender> contenders, List<ListingQuery> questions) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Answer expected = contenders.getFirst().answer(questions.get(i));
            for (Contender contender : contenders.subList(1, contenders.size())) {
                Answer given = contender.answer(questions.get(i));
                if (!given.equals(expected)) {
                    differences.add("question " + i + ", " + contender.name() + ": " + difference(expected, given));
                }
            }
        }
        return differences;
    }

    private static String difference(Answer expected, Answer given) {
        if (given.total() != expected.total()) {
            return given.total() + " in all and not " + expected.total();
        }
        if (!given.cells().equals(expected.cells())) {
            return "other map cells";
        }
        return expected.facets().keySet().stream()
                .filter(facet -> !Objects.equals(
                        expected.facets().get(facet), given.facets().get(facet)))
                .findFirst()
                .map(facet -> "other counts of " + facet)
                .orElse("more facets");
    }
}
