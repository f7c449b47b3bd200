package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Places of groups that must stay vague, brought in as a hub does it and then looked for wherever the public can look. */
class HiddenPlacesOutsideTest {

    /** Each is told of a hidden place only, in a column of its own. */
    private static final List<String> HIDDEN = List.of(
            "Zephyrhouse",
            "Quillpassage",
            "Umbragate",
            "Rampvortex",
            "Timevortex",
            "Meetvortex",
            "LS6 2QT",
            "53.8123",
            "-1.5678");

    private static final String COLUMNS =
            "id,name,description,kind,offers,topics,attendance,location_name,address_1,city,postal_code,latitude,longitude,precision,"
                    + "directions,access,access_note,meet_you,phone,email,url,place,dtstart,rrule,opens_at,closes_at,schedule_note";

    private static final String WHERE =
            "in-person,Zephyrhouse,\"7 Zephyrhouse, 12 %s\",Leeds,LS6 2QT,53.8123,-1.5678,%s,Umbragate,step-free,Rampvortex,Meetvortex,";
    private static final String WHEN = "den,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00,21:00,Timevortex";

    @TempDir
    static Path folder = Path.of("");

    private static Command.Ended imported = new Command.Ended(-1, "", "");

    @SuppressWarnings("NullAway.Init")
    private static Product product;

    @BeforeAll
    static void bringIn() throws IOException {
        Path feed = folder.resolve("feed.csv");
        Files.writeString(
                feed,
                String.join(
                        "\n",
                        COLUMNS,
                        row("street", "Streetling", "We meet.", "Openlane Road", "street", "01632 960123"),
                        row("area", "Arealing", "Come to 14 Elm Close.", "Quillpassage", "area", "+44 (0)909 879 0123"),
                        row("ask", "Asking", "We meet.", "Quillpassage", "ask-us", "999"),
                        row("guarded", "Freedom Programme", "We meet.", "Quillpassage", "exact", "01632 960124"),
                        "bangor,Bangorling,We sing.,self-help-group,group,singing,in-person,,,Bangor,LL57,,,ask-us,,,,,,,,,,,,,",
                        "bare,Bareling,We sing.,self-help-group,group,singing,in-person,Open Hall,3 Mill Lane,Stretford,M32 0AA,,,,,,,,,,,,,,,,"));
        Path data = folder.resolve("directory");
        product = Product.start(data, "--empty");
        imported = Command.run("import", feed.toString(), "--network", "leeds", "--data", data.toString());
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static String row(
            String id, String name, String description, String street, String precision, String phone) {
        return String.join(
                ",",
                id,
                name,
                description,
                "self-help-group,group,coffee-talk",
                WHERE.formatted(street, precision) + phone + "," + id + "&co@example.org,HTTPS://" + id
                        + ".example.org",
                WHEN);
    }

    @Test
    void theImportTellsWhatWordsGiveAwayAndWhichNumberNobodyShouldRing() {
        assertThat(imported.said())
                .contains(
                        "row 3, description: the place of this group is not shown, but these words hold the number of a house")
                .contains("row 3, phone: left out: calling it can cost a lot")
                .contains("row 4, phone: left out: a number for emergencies")
                .contains("row 5, name: may be for people who were abused");
    }

    @Test
    void pagesAndProgramsFindNothingThatIsHidden() {
        String all = graphql("{ listings(first: 50) { edges { node { id name description firstVisit { meetYou }"
                + " place { attendance locationName address1 city postalCode precision serviceArea directions access accessNote"
                + " point { latitude longitude } } schedules { note } } } } }");
        assertThat(all)
                .contains("Streetling", "Arealing", "Asking", "Openlane Road")
                .doesNotContain("Freedom Programme");
        assertThat(all).doesNotContain(HIDDEN).doesNotContain("12 Openlane");
        List<String> ids = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"")
                .matcher(all)
                .results()
                .map((MatchResult id) -> id.group(1))
                .toList();
        assertThat(ids).hasSize(5);
        for (String id : ids) {
            assertThat(product.get("/listing/" + id).body())
                    .doesNotContain(HIDDEN)
                    .doesNotContain("12 Openlane", "0909");
        }
        assertThat(product.get("/search").body()).contains("Arealing").doesNotContain(HIDDEN);
        assertThat(product.get("/network/leeds").body()).contains("Arealing").doesNotContain(HIDDEN);
    }

    @Test
    void nobodyIsFoundByAHiddenWordAndNoneIsSuggested() {
        // A postcode is read as a place to look from, as it is for anybody who types it.
        for (String word : HIDDEN.stream().filter(word -> !word.contains(" ")).toList()) {
            String asked = URLEncoder.encode(word, StandardCharsets.UTF_8);
            assertThat(graphql("{ listings(words: \"" + word + "\", first: 9) { edges { node { name } } } }"))
                    .as(word)
                    .doesNotContain("Arealing", "Asking", "Streetling");
            assertThat(product.send(HttpRequest.newBuilder(product.address("/suggest?q=" + asked)))
                            .body())
                    .as(word)
                    .startsWith("{")
                    .doesNotContain(word);
        }
    }

    @Test
    void theMapKnowsTheDistrictTheTownOrTheStreetAndNotTheDoor() {
        String around = "bounds: {south: %s, west: %s, north: %s, east: %s}";
        assertThat(graphql("{ mapCells(zoom: 14, " + around.formatted("53.6", "-1.8", "54.0", "-1.3")
                        + ") { totalCount cells { count centre { latitude longitude } } } }"))
                .contains("\"totalCount\":3")
                .doesNotContain("53.8123", "-1.5678");
        assertThat(graphql("{ mapCells(zoom: 14, " + around.formatted("53.8118", "-1.5683", "53.8128", "-1.5673")
                        + ") { totalCount } }"))
                .contains("\"totalCount\":0");
    }

    @Test
    void whatIsNearlyRightIsShownForWhatItIs() {
        String page = pageOf("Streetling");
        assertThat(page).contains("tel:+441632960123", "mailto:street%26co@example.org", "https://street.example.org");
        String bare = pageOf("Bareling");
        assertThat(bare).contains("3 Mill Lane", "geo:0,0?q=").doesNotContain("openstreetmap.org/directions");
        assertThat(graphql("{ listings(words: \"Bareling\", first: 9) { edges { node { place { precision } } } } }"))
                .contains("AREA");
        assertThat(
                        graphql(
                                "{ listings(words: \"Bangorling\", first: 9) { edges { node { place { point { latitude } } } } } }"))
                .contains("\"latitude\":53.");
    }

    private static String pageOf(String name) {
        String found = graphql("{ listings(words: \"" + name + "\", first: 1) { edges { node { id } } } }");
        return product.get("/listing/" + found.replaceAll(".*\"id\":\"([^\"]+)\".*", "$1"))
                .body();
    }

    private static String graphql(String question) {
        return product.graphql("{\"query\":\"" + question.replace("\"", "\\\"") + "\"}")
                .body();
    }
}
