package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.resource.CsvResource;
import org.alongside.search.Facet;
import org.alongside.search.Filters;
import org.alongside.search.ListingQuery;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** What is not wanted is not asked for, and left out where a filter can; what somebody lacks stays a need. See {@code negations-said.csv}. */
class NegationsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());

    @Test
    void whatIsNotWantedIsLeftOut() {
        List<String> wrong = new ArrayList<>();
        CsvResource.forEach(NegationsTest.class, "negations-said.csv", row -> {
            ParsedQuery read = UNDERSTANDING.of(row.getField("text"));
            Set<String> asked = read.parts().stream()
                    .flatMap(part -> part.topics().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> leftOut = new TreeSet<>();
            read.leftOut().forEach((facet, values) -> values.forEach(value -> leftOut.add(facet + "=" + value)));
            if (!leftOut.equals(several(row.getField("leftOut")))
                    || !asked.containsAll(several(row.getField("asked")))
                    || several(row.getField("unasked")).stream().anyMatch(asked::contains)) {
                wrong.add(row.getField("text") + ": asked " + asked + ", left out " + leftOut);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsLeftOutIsAChipThatCanBeTakenAway() {
        assertThat(UNDERSTANDING.of("walking, not a cancer group").chips())
                .singleElement()
                .satisfies(chip -> {
                    assertThat(chip.leftOut()).isTrue();
                    assertThat(chip.what()).isEqualTo("topic");
                    assertThat(chip.words()).isEqualTo("not a cancer group");
                    assertThat(chip.without()).isEqualTo("walking,");
                });
    }

    @Test
    void whatWasChosenStandsBeforeWhatTheWordsLeaveOut() {
        Filters cancer = Filters.of(Facet.TOPIC, "cancer");
        Filters read = ListingQuery.of("not a cancer group")
                .with(cancer)
                .understood(UNDERSTANDING.of("not a cancer group"))
                .filters();
        assertThat(read.of(Facet.TOPIC)).containsExactly("cancer");
        assertThat(read.leftOut(Facet.TOPIC)).isEmpty();
    }

    private static Set<String> several(String field) {
        return Stream.of(field.split(";")).filter(one -> !one.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
    }
}
