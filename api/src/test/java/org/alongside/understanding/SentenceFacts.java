package org.alongside.understanding;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alongside.place.Gazetteer;
import org.alongside.place.PlaceAnswer;
import org.alongside.when.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * Sentences with every fact they contain, from {@code sentences/facts.csv}. Facts stand between semicolons; alternatives of one fact between
 * bars. A row's {@code mustNot} is what must not be read into it.
 */
final class SentenceFacts {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);

    /** How each kind of fact is named in the facts of a {@link ParsedQuery}. */
    private static final Map<String, String> FACETS = Map.ofEntries(
            Map.entry("partOfDay", "part-of-day"),
            Map.entry("weekOfMonth", "week-of-month"),
            Map.entry("ledBy", "led-by"),
            Map.entry("runBy", "run-by"),
            Map.entry("paid", "workers"));

    /** Facts that are a value of what taking part is like. */
    private static final Map<String, String> PARTICIPATION = Map.ofEntries(
            Map.entry("noDiagnosis=true", "no-diagnosis"),
            Map.entry("bringSomeone=true", "bring-someone"),
            Map.entry("justListen=true", "just-listen"),
            Map.entry("cameraOff=true", "camera-off"),
            Map.entry("notesKept=false", "no-notes"),
            Map.entry("staffPresent=false", "no-staff"),
            Map.entry("staffPresent=true", "staff-present"));

    record Row(String sentence, List<String> facts, List<String> mustNot) {}

    /** Facts of a kind that were understood, of all there are, and the sentences of the others. */
    record Score(int right, int all, List<String> wrong) {

        double share() {
            return all == 0 ? 1 : (double) right / all;
        }
    }

    private SentenceFacts() {}

    static List<Row> rows(String file) {
        var stream = Objects.requireNonNull(SentenceFacts.class.getResourceAsStream("/sentences/" + file));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream()
                    .map(row -> new Row(
                            row.getField("sentence"), several(row.getField("facts")), several(row.getField("mustNot"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> several(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(String::strip)
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    /** By kind of fact; what must not be read stands under {@code not} and the kind. */
    static Map<String, Score> scores(QueryParser parser, String file) {
        Map<String, Score> scores = new TreeMap<>();
        for (Row row : rows(file)) {
            ParsedQuery said = parser.of(row.sentence);
            row.facts.forEach(fact -> add(scores, kind(fact), fact, row, isSaid(fact, said)));
            row.mustNot.forEach(fact -> add(scores, "not " + kind(fact), fact, row, !isSaid(fact, said)));
        }
        return scores;
    }

    private static void add(Map<String, Score> scores, String kind, String fact, Row row, boolean right) {
        Score score = right ? new Score(1, 1, List.of()) : new Score(0, 1, List.of(fact + ": " + row.sentence));
        scores.merge(kind, score, (one, other) -> {
            List<String> wrong = new ArrayList<>(one.wrong);
            wrong.addAll(other.wrong);
            return new Score(one.right + other.right, one.all + other.all, wrong);
        });
    }

    private static String kind(String fact) {
        return fact.substring(0, fact.indexOf('='));
    }

    private static boolean isSaid(String fact, ParsedQuery said) {
        return Stream.of(fact.split("\\|")).anyMatch(one -> isOneSaid(one, said));
    }

    private static boolean isOneSaid(String fact, ParsedQuery said) {
        if (PARTICIPATION.containsKey(fact)) {
            return values(said, "participation").contains(PARTICIPATION.get(fact));
        }
        String kind = kind(fact);
        String value = fact.substring(fact.indexOf('=') + 1);
        return switch (kind) {
            case "day" -> isDay(value, said);
            case "date" -> isDate(LocalDate.parse(value), said);
            case "age" -> said.age() != null && said.age() == Integer.parseInt(value);
            case "openAllHours" -> values(said, "hours").contains("open-all-hours");
            case "partOfDay" ->
                values(said, "part-of-day")
                        .contains(value.equals("NIGHT") ? "evening" : value.toLowerCase(Locale.ROOT));
            case "topic", "audience" ->
                said.audiences().contains(value)
                        || said.softTopics().contains(value)
                        || said.parts().stream().anyMatch(part -> part.topics().contains(value));
            case "offer", "kind", "role", "setting" ->
                said.parts().stream().anyMatch(part -> part.offers().contains(term(value)))
                        || values(said, kind).contains(term(value));
            case "place" -> isPlace(value, said.place());
            default -> values(said, FACETS.getOrDefault(kind, kind)).contains(term(value));
        };
    }

    private static Set<String> values(ParsedQuery said, String facet) {
        return said.facts().getOrDefault(facet, Set.of());
    }

    private static String term(String value) {
        return value.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isPlace(String value, @Nullable PlaceAnswer place) {
        return place != null
                && Gazetteer.folded(place.label() + " " + place.typed()).contains(Gazetteer.folded(value));
    }

    private static boolean isDay(String value, ParsedQuery said) {
        Set<String> days = values(said, "weekday");
        return switch (value) {
            case "TODAY" -> TODAY.equals(said.on());
            case "TOMORROW" -> TODAY.plusDays(1).equals(said.on());
            case "WEEKEND" -> days.containsAll(Set.of("sat", "sun"));
            default -> days.contains(value.toLowerCase(Locale.ROOT));
        };
    }

    /** On that date, or within some days that it lies in. */
    private static boolean isDate(LocalDate date, ParsedQuery said) {
        ParsedQuery.Span within = said.within();
        return date.equals(said.on())
                || within != null
                        && within.to()
                                .isAfter(date.atTime(12, 0)
                                        .atZone(Schedule.UK_ZONE)
                                        .toInstant())
                        && within.from()
                                .isBefore(date.plusDays(1)
                                        .atStartOfDay(Schedule.UK_ZONE)
                                        .toInstant());
    }
}
