package org.alongside.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.alongside.place.Distance;
import org.alongside.place.Gazetteer;
import org.alongside.place.GazetteerPlace;
import org.alongside.place.LatLng;
import org.alongside.place.PlaceAnswer;
import org.alongside.testing.MovableClock;
import org.alongside.vocabulary.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * Places as people type them, in the place box and in sentences, written by somebody who had not seen this code. A wrong place that is not
 * offered as unclear is worse than none.
 */
class PlaceExamTest {

    private static final Vocabulary VOCABULARY = new Vocabulary();
    private static final Gazetteer GAZETTEER = new Gazetteer();
    private static final QueryParser UNDERSTANDING =
            new QueryParser(VOCABULARY, GAZETTEER, new CurrentDictionary(VOCABULARY), new MovableClock());

    /** What counts as offering a namesake: its middle may be set otherwise. */
    private static final Distance OFFERED = Distance.kilometres(8);

    /** How a question was answered. */
    enum Verdict {
        RIGHT,
        UNANSWERED,
        /** Somewhere else, without a word. */
        ELSEWHERE
    }

    /** One question with its answer. */
    record Answered(String typed, String box, String answer, Verdict verdict) {}

    @Test
    void nearlyEveryPlaceIsRightAndNoneIsSilentlyElsewhere() {
        List<Answered> all = answered();
        List<Answered> wrong =
                all.stream().filter(some -> some.verdict() != Verdict.RIGHT).toList();
        assertThat(wrong)
                .filteredOn(some -> some.verdict() == Verdict.ELSEWHERE)
                .isEmpty();
        assertThat(100.0 * (all.size() - wrong.size()) / all.size())
                .as("right, in %%; wrong: %s", wrong)
                .isGreaterThanOrEqualTo(95);
    }

    static List<Answered> answered() {
        var stream = Objects.requireNonNull(PlaceExamTest.class.getResourceAsStream("/place/exam.csv"));
        try (var rows = CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return rows.stream().map(PlaceExamTest::answered).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answered answered(NamedCsvRecord row) {
        String typed = row.getField("typed");
        String country = row.getField("language").equals("cy") ? "wales" : null;
        boolean inBox = row.getField("box").equals("where");
        Optional<PlaceAnswer> answer = inBox
                ? GAZETTEER.resolve(typed, country)
                : Optional.ofNullable(UNDERSTANDING.of(typed).place());
        List<LatLng> offered = inBox && answer.isEmpty()
                ? GAZETTEER.nearly(typed, 5).stream().map(GazetteerPlace::point).toList()
                : answer.stream()
                        .flatMap(place -> place.alternatives().stream())
                        .map(GazetteerPlace::point)
                        .toList();
        return new Answered(
                typed,
                row.getField("box"),
                answer.map(PlaceAnswer::typed).orElse("-"),
                verdict(row, answer.map(PlaceAnswer::point), offered));
    }

    private static Verdict verdict(NamedCsvRecord row, Optional<LatLng> answer, List<LatLng> offered) {
        switch (row.getField("expect")) {
            case "none", "unknown" -> {
                return answer.isEmpty() ? Verdict.RIGHT : Verdict.ELSEWHERE;
            }
            case "offered" -> {
                List<LatLng> all =
                        Stream.concat(answer.stream(), offered.stream()).toList();
                boolean everyOne = Arrays.stream(row.getField("note")
                                .replaceFirst(".*points: ", "")
                                .split(" \\| "))
                        .map(PlaceExamTest::point)
                        .allMatch(wanted -> all.stream().anyMatch(point -> isWithin(OFFERED, point, wanted)));
                return everyOne
                        ? Verdict.RIGHT
                        : offered.isEmpty() && answer.isPresent() ? Verdict.ELSEWHERE : Verdict.UNANSWERED;
            }
            default -> {
                return found(row, answer, offered);
            }
        }
    }

    private static Verdict found(NamedCsvRecord row, Optional<LatLng> answer, List<LatLng> offered) {
        if (answer.isEmpty()) {
            return Verdict.UNANSWERED;
        }
        LatLng wanted = point(row.getField("lat") + "," + row.getField("lon"));
        Distance within = Distance.kilometres(Double.parseDouble(row.getField("withinKm")));
        if (isWithin(within, answer.get(), wanted)) {
            return Verdict.RIGHT;
        }
        boolean isOffered = offered.stream().anyMatch(point -> isWithin(within, point, wanted));
        return isOffered && !isWhereItMustNotBe(row, answer.get()) ? Verdict.UNANSWERED : Verdict.ELSEWHERE;
    }

    private static boolean isWhereItMustNotBe(NamedCsvRecord row, LatLng answer) {
        String[] parts = row.getField("mustNotBeWithin").split(",");
        return parts.length == 3
                && isWithin(
                        Distance.kilometres(Double.parseDouble(parts[2])), answer, point(parts[0] + "," + parts[1]));
    }

    private static boolean isWithin(Distance distance, LatLng one, LatLng other) {
        return one.to(other).compareTo(distance) <= 0;
    }

    private static LatLng point(String latitudeAndLongitude) {
        String[] parts = latitudeAndLongitude.split(",");
        return new LatLng(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }
}
