package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.alongside.place.Gazetteer;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/** What is understood of sentences that somebody wrote who had seen no list of words. The report lies in {@code target/sentences.txt}. */
class SentencesTest {

    private static final Map<String, Double> BARS = Map.ofEntries(
            Map.entry("at", 0.95),
            Map.entry("after", 0.95),
            Map.entry("before", 0.95),
            Map.entry("day", 0.95),
            Map.entry("date", 0.95),
            Map.entry("month", 0.95),
            Map.entry("partOfDay", 0.95),
            Map.entry("weekOfMonth", 0.95),
            Map.entry("age", 0.95),
            Map.entry("openAllHours", 0.95),
            Map.entry("not age", 0.95),
            Map.entry("not day", 0.95),
            Map.entry("not partOfDay", 0.95),
            Map.entry("not weekOfMonth", 0.95),
            Map.entry("not month", 0.95));

    private static final Map<String, Double> FIRST_RANK = Map.ofEntries(
            Map.entry("noDiagnosis", 0.95),
            Map.entry("bringSomeone", 0.95),
            Map.entry("justListen", 0.95),
            Map.entry("notesKept", 0.95),
            Map.entry("staffPresent", 0.95),
            Map.entry("space", 0.95),
            Map.entry("role", 0.95),
            Map.entry("employer", 0.95),
            Map.entry("workers", 0.95),
            Map.entry("setting", 0.85),
            Map.entry("not staffPresent", 0.95),
            Map.entry("not workers", 0.95));

    @Test
    void nearlyAllFactsOfASentenceAreUnderstood() throws IOException {
        Map<String, SentenceFacts.Score> scores = SentenceFacts.scores(parser(), "facts.csv");
        Files.writeString(Path.of("target", "sentences.txt"), report(scores));
        assertThat(BARS).allSatisfy((kind, least) -> {
            SentenceFacts.Score score = Objects.requireNonNull(scores.get(kind), kind);
            assertThat(score.share()).as(kind + " " + score.wrong()).isGreaterThanOrEqualTo(least);
        });
    }

    @Test
    void nearlyAllThatIsSaidOfAGroupAndItsPeerWorkersIsUnderstood() throws IOException {
        Map<String, SentenceFacts.Score> scores = SentenceFacts.scores(parser(), "first-rank-facts.csv");
        Files.writeString(Path.of("target", "first-rank-facts.txt"), report(scores));
        assertThat(FIRST_RANK).allSatisfy((kind, least) -> {
            SentenceFacts.Score score = Objects.requireNonNull(scores.get(kind), kind);
            assertThat(score.share()).as(kind + " " + score.wrong()).isGreaterThanOrEqualTo(least);
        });
    }

    static QueryParser parser() {
        Vocabulary vocabulary = new Vocabulary();
        Clock clock = Clock.fixed(Instant.parse("2026-11-28T09:00:00Z"), ZoneOffset.UTC);
        return new QueryParser(vocabulary, new Gazetteer(), new CurrentDictionary(vocabulary), clock);
    }

    static String report(Map<String, SentenceFacts.Score> scores) {
        return scores.entrySet().stream()
                .map(score -> "%s %d of %d%n"
                                .formatted(
                                        score.getKey(),
                                        score.getValue().right(),
                                        score.getValue().all())
                        + lines(score.getValue().wrong()))
                .collect(Collectors.joining());
    }

    private static String lines(List<String> wrong) {
        return wrong.stream().map(line -> "    " + line + "\n").collect(Collectors.joining());
    }
}
