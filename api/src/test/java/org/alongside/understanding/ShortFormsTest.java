package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.resource.CsvResource;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Short forms are looked for in each of their meanings and offered as a choice, and everyday words are none, by {@code
 * short-form-sentences.csv}. Somebody who had not read the code wrote it; what begins with a sign of equality is no topic of ours.
 */
class ShortFormsTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());

    @Test
    void eachHonestMeaningIsOffered() {
        List<String> wrong = new ArrayList<>();
        CsvResource.forEach(ShortFormsTest.class, "short-form-sentences.csv", row -> {
            Set<String> meanings = Stream.of(row.getField("meanings").split(";"))
                    .filter(meaning -> !meaning.isEmpty() && !meaning.startsWith("="))
                    .collect(Collectors.toSet());
            ParsedQuery read = UNDERSTANDING.of(row.getField("text"));
            Set<String> offered = read.doubts().shortForms().stream()
                    .flatMap(form -> form.topics().stream())
                    .collect(Collectors.toSet());
            boolean right = meanings.isEmpty()
                    ? offered.isEmpty()
                    : offered.containsAll(meanings) || asked(read).containsAll(meanings);
            if (!right) {
                wrong.add(row.getField("text") + ": " + offered);
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyMeaningIsATopic() {
        Set<String> topics = VOCABULARY.topics().stream().map(Topic::id).collect(Collectors.toSet());
        CsvResource.forEach(ShortFormsTest.class, "short-forms.csv", row -> assertThat(topics)
                .contains(row.getField("topics").split(";")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "help for me",
                "did you know",
                "is it on",
                "na it is fine",
                "a sad day",
                "good as new",
                "THE ME GROUP"
            })
    void everydayWordsAreNoShortForms(String typed) {
        assertThat(UNDERSTANDING.of(typed).doubts().shortForms()).isEmpty();
    }

    @Test
    void anEverydayWordIsMetByItsMeaningAlone() {
        assertThat(UNDERSTANDING.of("ME").parts())
                .singleElement()
                .matches(ParsedQuery.Part::onlyTopics)
                .extracting(ParsedQuery.Part::topics)
                .isEqualTo(Set.of("fatigue"));
    }

    private static Set<String> asked(ParsedQuery read) {
        return read.parts().stream().flatMap(part -> part.topics().stream()).collect(Collectors.toSet());
    }
}
