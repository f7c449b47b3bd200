package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.resource.CsvResource;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Phrases people use reach their topic and none that would hurt, by {@code topic-phrases.csv}. Somebody who had read neither the vocabulary
 * nor the code wrote them. A dash means that nothing is asked for.
 */
class TopicPhrasesTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());

    private record Phrase(String text, Set<String> expect, Set<String> mustNot) {

        boolean isRight() {
            Set<String> reached = reached(text);
            return expect.contains("-") ? reached.isEmpty() : reached.containsAll(expect);
        }

        boolean isWrong() {
            return !Collections.disjoint(reached(text), mustNot)
                    || expect.contains("-") && !reached(text).isEmpty();
        }
    }

    @Test
    void phrasesReachTheirTopicAndNoneThatHurts() {
        List<Phrase> phrases = new ArrayList<>();
        CsvResource.forEach(
                TopicPhrasesTest.class,
                "topic-phrases.csv",
                row -> phrases.add(
                        new Phrase(row.getField("phrase"), ids(row.getField("expect")), ids(row.getField("mustNot")))));
        List<String> missed = phrases.stream()
                .filter(phrase -> !phrase.isRight())
                .map(Phrase::text)
                .toList();
        List<String> wrong =
                phrases.stream().filter(Phrase::isWrong).map(Phrase::text).toList();
        assertThat(phrases).hasSizeGreaterThan(350);
        assertThat(missed).hasSizeLessThanOrEqualTo(phrases.size() * 2 / 100);
        assertThat(wrong).hasSizeLessThanOrEqualTo(phrases.size() / 100);
    }

    @Test
    void aFigureOfSpeechAsksForNothing() {
        assertThat(reached("feel free to sign up")).isEmpty();
        assertThat(reached("we are in the same boat")).isEmpty();
    }

    @Test
    void peerSupportIsNoPeerWorker() {
        assertThat(reached("peer support bipolar")).contains("bipolar").doesNotContain("peer-workers");
        assertThat(reached("peer supporters")).contains("peer-workers");
    }

    private static Set<String> reached(String typed) {
        return UNDERSTANDING.of(typed).topicsReached();
    }

    private static Set<String> ids(String field) {
        return Stream.of(field.split(";"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
