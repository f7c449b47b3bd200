package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Places as people type them, in either box and by GraphQL, asked of the built jar on a directory it made itself. */
class PlacesOutsideTest {

    @TempDir
    static Path folder = Path.of("");

    private static Product product;

    @BeforeAll
    static void start() throws IOException {
        product = Product.start(folder.resolve("directory"), "--empty");
        Path feed = Files.writeString(folder.resolve("feed.csv"), """
                id,name,description,kind,attendance,city,postal_code
                a,Leeds Larks,Walking and tea.,self-help-group,in-person,Leeds,LS6 2AB
                b,Truro Terns,Walking and tea.,self-help-group,in-person,Truro,TR1 1AA
                c,Bangor Bards,Walking and tea.,self-help-group,in-person,Bangor,LL57 1AA
                d,Screen Swifts,Walking and tea.,self-help-group,online,,
                """);
        Command.Ended ended = Command.run(
                "import",
                feed.toString(),
                "--network",
                "birds",
                "--data",
                product.data().toString());
        assertThat(ended.status()).as(ended.said()).isZero();
    }

    @AfterAll
    static void end() {
        product.close();
    }

    /** Full, sector, district, and the first two with no space; of several areas, Northern Ireland too. */
    @ParameterizedTest
    @CsvSource({
        "LS6 2AB,LS6 2,53.82,-1.57",
        "ls62ab,LS6 2,53.82,-1.57",
        "LS6 2,LS6 2,53.82,-1.57",
        "LS1 4,LS1 4,53.80,-1.55",
        "LS14,LS14,53.83,-1.45",
        "TR1 1AA,TR1 1,50.26,-5.05",
        "LL57,LL57,53.21,-4.12",
        "EH1 1RE,EH1 1,55.95,-3.19",
        "BT1 5GS,BT1,54.60,-5.93",
        "ZE1 0AA,ZE1 0,60.15,-1.15"
    })
    void postcodesAnswerToWithinTheirSector(String typed, String label, double lat, double lng) {
        JsonNode place = place(typed);
        assertThat(place.path("label").asString()).isEqualTo(label);
        assertThat(place.path("point").path("latitude").asDouble()).isBetween(lat - 0.05, lat + 0.05);
        assertThat(place.path("point").path("longitude").asDouble()).isBetween(lng - 0.08, lng + 0.08);
        assertThat(page("", typed)).containsIgnoringCase("near " + label);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZ9 9ZZ", "D02 X285", "Nethermuckle", "LS38 1AA"})
    void whatIsNotKnownSaysSoAndIsNeverTheWholeCountry(String typed) {
        assertThat(ask("{place(name: \\\"" + typed + "\\\") {label}}")
                        .path("place")
                        .isNull())
                .isTrue();
        assertThat(page("walking", typed))
                .contains("We do not know a place called", "Screen Swifts")
                .doesNotContain("Leeds Larks", "Truro Terns", "Bangor Bards");
    }

    @Test
    void aMisspeltTownIsTakenWhereOneReadingIsClearAndThatIsSaid() {
        assertThat(place("Bradfrod").path("label").asString()).isEqualTo("Bradford");
        assertThat(place("Bradfrod").path("misspelt").asBoolean()).isTrue();
        assertThat(page("walking", "Bradfrod")).contains("Showing Bradford. Not Bradford?", "Leeds Larks");
    }

    @ParameterizedTest
    @CsvSource({"Hebden Bridge,53.74,-2.01", "Llanfairpwll,53.22,-4.20"})
    void villagesAreKnown(String village, double lat, double lng) {
        JsonNode point = place(village).path("point");
        assertThat(point.path("latitude").asDouble()).isBetween(lat - 0.05, lat + 0.05);
        assertThat(point.path("longitude").asDouble()).isBetween(lng - 0.08, lng + 0.08);
    }

    @Test
    void theWelshSiteMeansThePlaceInWales() {
        String welsh = product.get("/cy/search?q=walking&place=Bangor").body();
        assertThat(first(welsh)).isEqualTo("Bangor Bards");
        assertThat(welsh).contains("Bangor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 Made-up Row, Leeds, LS6 2AB", "Leeds LS6", "LS6 Leeds", "4 Made-up Row, Leeds"})
    void anAddressIsFoundInEitherBox(String typed) {
        assertThat(first(page("walking", typed))).as("in the box for places").isEqualTo("Leeds Larks");
        assertThat(first(page("walking " + typed, ""))).as("among the words").isEqualTo("Leeds Larks");
    }

    @Test
    void aProgramGetsThePageOfAPlaceAsPeopleTypeIt() {
        JsonNode page = ask("{resultsPage(words: \\\"walking\\\", near: {place: \\\"Truro TR1 1AA\\\"})"
                        + " {place {label} hits {reach listing {name}}}}")
                .path("resultsPage");
        assertThat(page.path("place").path("label").asString()).isEqualTo("TR1 1");
        assertThat(page.path("hits").toString()).contains("Truro Terns").contains("Screen Swifts");
    }

    private static JsonNode place(String typed) {
        return ask("{place(name: \\\"" + typed + "\\\") {label misspelt point {latitude longitude}}}")
                .path("place");
    }

    private static JsonNode ask(String question) {
        HttpResponse<String> answer = product.graphql("{\"query\": \"" + question + "\"}");
        assertThat(answer.body()).doesNotContain("\"errors\"");
        return JsonMapper.shared().readTree(answer.body()).path("data");
    }

    /** The page a browser arrives at: a whole postcode is cut by a redirect first. */
    private static String page(String words, String place) {
        HttpResponse<String> answer = product.get("/search?q=" + encoded(words) + "&place=" + encoded(place));
        String cut = answer.headers().firstValue("Location").orElse("");
        return cut.isEmpty()
                ? answer.body()
                : product.get(cut.substring(cut.indexOf("/search"))).body();
    }

    private static String first(String page) {
        String card = page.substring(page.indexOf("class=\"card-name\""));
        return card.substring(card.indexOf("<bdi>") + 5, card.indexOf("</bdi")).replaceAll("<[^>]+>", "");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
