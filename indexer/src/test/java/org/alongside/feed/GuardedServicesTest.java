package org.alongside.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.alongside.listing.draft.Draft;
import org.alongside.place.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The kinds of names services for abused people have, each in the field it stands in, and names that sound alike: lists for a person to read
 * and to add to, read here through a whole feed.
 */
class GuardedServicesTest {

    private static final double MOST_FALSE_ALARMS = 0.03;

    private static final String COLUMNS =
            "id,name,description,contact_name,url,email,attendance,location_name,address_1,city,postal_code,latitude,longitude";

    private record Line(String field, String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"guarded-services.tsv", "more-guarded.tsv"})
    void everyGuardedServiceKeepsItsDoorToItselfAndWaitsForAPerson(String file) throws IOException {
        List<Line> missed = lines(file).filter(line -> !isGuarded(line)).toList();
        assertThat(missed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"open-services.tsv", "more-open.tsv"})
    void fewOthersAreTakenForOne(String file) throws IOException {
        List<Line> alarms = lines(file).filter(GuardedServicesTest::isGuarded).toList();
        assertThat(alarms).hasSizeLessThanOrEqualTo((int) (lines(file).count() * MOST_FALSE_ALARMS));
    }

    @Test
    void freeWordsThatLeadToADoorAreTold() throws IOException {
        List<Line> texts = lines("hidden-place-text.tsv").toList();
        List<Line> missed = texts.stream()
                .filter(line -> line.field.equals("tells") != tells(line.text))
                .toList();
        assertThat(missed).isEmpty();
    }

    @Test
    void theWordsOfAPlaceShownExactlyAreTheGroupsOwnAffair() {
        assertThat(AReading.csv("id,name,description,attendance,city", "a,Tea,We meet at 12 Mill Lane,in-person,Leeds")
                        .all())
                .isEmpty();
    }

    private static boolean tells(String text) {
        AReading reading = AReading.csv(
                "id,name,description,attendance,city,precision", "a,Tea," + quoted(text) + ",in-person,Leeds,area");
        return reading.problems().contains("2 description WARNING");
    }

    private static boolean isGuarded(Line line) {
        Map<String, String> cells = Map.of(line.field.equals("address") ? "address_1" : line.field, line.text);
        String row = String.join(
                ",",
                "a",
                quoted(cells.getOrDefault("name", "Tuesday tea")),
                quoted(cells.getOrDefault("description", "We meet and talk.")),
                quoted(cells.getOrDefault("contact_name", "Sam")),
                quoted(cells.getOrDefault("url", "")),
                quoted(cells.getOrDefault("email", "")),
                "in-person",
                quoted(cells.getOrDefault("location_name", "The Mill")),
                quoted(cells.getOrDefault("address_1", "12 Mill Lane")),
                "Leeds,LS2 8JT,53.8,-1.55");
        AReading reading = AReading.csv(COLUMNS, row);
        if (reading.drafts().isEmpty()) {
            // Refused for a cell nobody could use; the guard must have known it all the same.
            return reading.all().stream().anyMatch(problem -> problem.reason().contains("abused"));
        }
        Draft draft = reading.only();
        Draft.MeetingPlace place = AReading.place(draft, "main");
        return draft.review() != null && place.precision() == Precision.AREA && place.point() == null;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private static Stream<Line> lines(String file) throws IOException {
        try (InputStream bytes =
                Objects.requireNonNull(GuardedServicesTest.class.getResourceAsStream("/guard/" + file), file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new Line(parts[0], parts[1]));
        }
    }
}
