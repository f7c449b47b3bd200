package org.alongside.graphql;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;

/** No diagnosis is offered to anybody who has not named it: neither as a facet nor as a suggestion. */
@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class NoDiagnosisUnaskedTest {

    private static final String FACETS = """
            query($words: String, $filters: ListingFilters) {
              listings(first: 5, words: $words, filters: $filters) {
                totalCount
                facets { values { value label { value } } }
              }
            }
            """;

    @Autowired
    ADirectory directory;

    @Autowired
    Environment environment;

    private Asking ask;

    @BeforeEach
    void fill() {
        directory.holds(
                aService().named("Ups and downs").about("bipolar", "walking", "ocd", "low-mood"),
                aService().named("Attention").about("adhd", "autism", "personality-labels", "walking"));
        ask = new Asking(environment);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "walking", "highs and lows", "feeling low", "mynd am dro"})
    void aFacetNamesNoDiagnosisNobodyTyped(String words) {
        assertThat(topics(Map.of("words", words)))
                .contains("walking")
                .doesNotContain("bipolar", "ocd", "adhd", "autism");
    }

    @ParameterizedTest
    @CsvSource({"bipolar,bipolar", "bipolar walking,bipolar", "adhd,adhd", "autism,autism"})
    void whoTypesADiagnosisMeetsThatOne(String words, String topic) {
        assertThat(topics(Map.of("words", words)))
                .contains(topic, "walking")
                .doesNotContain("ocd", "personality-labels");
    }

    @Test
    void whoChoseADiagnosisOrLeftItOutSeesIt() {
        assertThat(topics(Map.of("filters", Map.of("topic", List.of("bipolar")))))
                .contains("bipolar");
        assertThat(topics(Map.of("filters", Map.of("not", Map.of("topic", List.of("adhd"))))))
                .contains("adhd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"highs", "my moods", "walk", "ri", "thoughts that"})
    void aSuggestionNamesNoDiagnosisNobodyTyped(String letters) {
        var answer = ask.query("query($l: String!) { suggestions(letters: $l) { label } }", Map.of("l", letters))
                .body();
        assertThat(answer.toString().toLowerCase(Locale.ROOT)).doesNotContain("bipolar", "ocd", "adhd");
    }

    private List<String> topics(Map<String, ?> variables) {
        var facets = ask.query(FACETS, variables)
                .body()
                .path("data")
                .path("listings")
                .path("facets");
        return StreamSupport.stream(facets.spliterator(), false)
                .flatMap(facet -> StreamSupport.stream(facet.path("values").spliterator(), false))
                .map(value -> value.path("value").asString())
                .toList();
    }
}
