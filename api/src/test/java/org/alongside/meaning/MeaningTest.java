package org.alongside.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.resource.CsvResource;
import org.alongside.testing.MovableClock;
import org.alongside.understanding.CurrentDictionary;
import org.alongside.understanding.ParsedQuery;
import org.alongside.understanding.QueryParser;
import org.alongside.vocabulary.Topic;
import org.alongside.vocabulary.Vocabulary;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the model adds to the vocabulary, by {@code meaning-phrases.csv}. Somebody who had read neither the vocabulary nor the code wrote them.
 * A dash means that nothing is asked for.
 */
class MeaningTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final CurrentDictionary DICTIONARY = new CurrentDictionary(VOCABULARY);
    private static final QueryParser PARSER =
            new QueryParser(VOCABULARY, new Gazetteer(), DICTIONARY, new MovableClock());
    private static final MeaningReader READER = new MeaningReader(VOCABULARY, new MeaningSettings(true));
    private static final TopicOffers OFFERS = new TopicOffers(READER, VOCABULARY, DICTIONARY);
    private static final List<Phrase> PHRASES = new ArrayList<>();

    private record Phrase(
            boolean welsh, Set<String> expect, Set<String> mustNot, Set<String> read, Set<String> offered) {

        boolean isRight(boolean withOffers) {
            Set<String> reached = new HashSet<>(read);
            if (withOffers) {
                reached.addAll(offered);
            }
            return expect.contains("-") ? reached.isEmpty() : reached.containsAll(expect);
        }

        boolean isOfferWrong() {
            return !Collections.disjoint(offered, mustNot) || expect.contains("-") && !offered.isEmpty();
        }
    }

    @BeforeAll
    static void read() {
        READER.nearest("anything");
        Awaitility.await().atMost(Duration.ofMinutes(3)).until(READER::isLoaded);
        CsvResource.forEach(MeaningTest.class, "meaning-phrases.csv", row -> {
            ParsedQuery read = PARSER.of(row.getField("phrase"));
            PHRASES.add(new Phrase(
                    row.getField("language").equals("cy"),
                    ids(row.getField("expect")),
                    ids(row.getField("mustNot")),
                    read.topicsReached(),
                    offered(read)));
        });
    }

    @AfterAll
    static void end() {
        READER.destroy();
    }

    /** On a busy machine a text may be answered without: asked again. */
    private static Set<String> offered(ParsedQuery read) {
        return Stream.generate(() -> OFFERS.of(read))
                .limit(3)
                .filter(some -> !some.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(Topic::id)
                .collect(Collectors.toSet());
    }

    @Test
    void withOffersNineOfTenReachTheirTopic() {
        assertThat(count(phrase -> !phrase.welsh)).isGreaterThan(130);
        assertThat(share(phrase -> !phrase.welsh, phrase -> phrase.isRight(true)))
                .isGreaterThanOrEqualTo(90);
        assertThat(count(phrase -> phrase.isRight(true)) - count(phrase -> phrase.isRight(false)))
                .as("what the model adds")
                .isGreaterThanOrEqualTo(PHRASES.size() / 10);
    }

    @Test
    void atMostTwoOffersInAHundredPhrasesHurt() {
        assertThat(share(phrase -> true, Phrase::isOfferWrong)).isLessThanOrEqualTo(2);
    }

    @Test
    void welshIsLeftAlone() {
        assertThat(count(phrase -> phrase.welsh)).isGreaterThan(30);
        assertThat(PHRASES).filteredOn(Phrase::welsh).allSatisfy(phrase -> assertThat(phrase.offered)
                .isEmpty());
    }

    @Test
    void aSlipIsCorrectedFirst() {
        ParsedQuery read = PARSER.of("gardning and potatoes in rows, and somewhere to dig");
        assertThat(read.parts()).anyMatch(part -> !part.spelledTopics().isEmpty());
        assertThat(offered(read)).contains("allotment");
    }

    private static long count(Predicate<Phrase> which) {
        return PHRASES.stream().filter(which).count();
    }

    private static double share(Predicate<Phrase> of, Predicate<Phrase> which) {
        return 100.0 * count(of.and(which)) / count(of);
    }

    private static Set<String> ids(String field) {
        return Stream.of(field.split(";"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }
}
