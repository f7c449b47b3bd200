package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.danger.Danger;
import org.alongside.place.Gazetteer;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sentences of people in danger, and of people who are not, as {@code danger/sentences.csv} has them. Most were written by somebody who had
 * not seen the rules. A danger that is missed by the rules fails the build; few calm pages may change.
 */
class DangerTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, new Gazetteer(), new CurrentDictionary(VOCABULARY), new MovableClock());

    private static final List<NamedCsvRecord> SENTENCES = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException {
        var stream = Objects.requireNonNull(DangerTest.class.getResourceAsStream("/danger/sentences.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            rows.forEach(SENTENCES::add);
        }
    }

    @Test
    void noDangerIsMissed() {
        assertThat(those("danger").filter(row -> !heard(row).isFirst()).map(row -> row.getField("phrase")))
                .isEmpty();
    }

    /** The bar stands where it was reached; two in a hundred at most. */
    @Test
    void calmPagesStayCalm() {
        List<String> alarmed = those("calm")
                .filter(row -> heard(row).isFirst())
                .map(row -> heard(row).rule() + ": " + row.getField("phrase"))
                .toList();
        assertThat(alarmed).hasSizeLessThanOrEqualTo(2);
    }

    /** In two of a hundred it is another kind. */
    @Test
    void theKindOfDangerIsHeard() {
        List<String> other = those("danger")
                .filter(row -> !row.getField("kind").isEmpty())
                .filter(row -> !heard(row).kinds().contains(kind(row.getField("kind"))))
                .map(row -> heard(row).kinds() + ": " + row.getField("phrase"))
                .toList();
        assertThat(other).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void whoIsUnderEighteenIsToldByTheWords() {
        List<String> wrong = those("danger")
                .filter(row -> !row.getField("kind").isEmpty())
                .filter(row -> heard(row).young() != isUnderEighteen(row.getField("age")))
                .map(row -> heard(row).young() + ": " + row.getField("phrase"))
                .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void welshIsHeardAsWales() {
        List<String> wrong = those("danger")
                .filter(row -> row.getField("nation").equals("wales"))
                .filter(row -> heard(row).nation() != Danger.Nation.WALES)
                .map(row -> row.getField("phrase"))
                .toList();
        assertThat(wrong).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void theReaderIsToldWhichRuleHeard() {
        Danger danger = UNDERSTANDING.of("i wnat to kil my self").danger();
        assertThat(danger.rule()).isEqualTo("kill-self");
        assertThat(danger.kinds()).containsExactly(Danger.Kind.SUICIDE);
    }

    @Test
    void aTopicOfAbuseIsQuietAndHasAnExit() {
        Danger danger = UNDERSTANDING.of("domestic abuse").danger();
        assertThat(danger.level()).isEqualTo(Danger.Level.QUIET);
        assertThat(danger.needsExit()).isTrue();
    }

    /** Sentences that are heard by what they mean as a whole have a test of their own, {@code SentencesOfDangerTest}. */
    private static Stream<NamedCsvRecord> those(String expected) {
        return SENTENCES.stream()
                .filter(row -> row.getField("expect").equals(expected))
                .filter(row -> !row.getField("note").equals("by meaning"));
    }

    private static Danger heard(NamedCsvRecord row) {
        return UNDERSTANDING.of(row.getField("phrase")).danger();
    }

    private static boolean isUnderEighteen(String age) {
        return age.equals("under18") || (age.matches("\\d+") && Integer.parseInt(age) < 18);
    }

    private static Danger.Kind kind(String written) {
        return switch (written) {
            case "self-harm-now" -> Danger.Kind.SELF_HARM;
            case "child-asking" -> Danger.Kind.CHILD;
            case "psychosis-crisis" -> Danger.Kind.CRISIS;
            default -> Danger.Kind.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
        };
    }
}
