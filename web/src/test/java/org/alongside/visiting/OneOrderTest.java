package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.alongside.understanding.QueryParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that asks for a results page shows what the site shows, in the same order; and either reads the words of a question once. */
@SiteTest
@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:order;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
@DirtiesContext
class OneOrderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern CARD = Pattern.compile(
            "class=\"(?:card-name|door)\">(?:<span[^>]*>\\d+</span>)?<a (?:[^>]* )?href=\"/listing/([0-9a-f-]{36})\"");

    private static final Pattern TOGGLES = Pattern.compile("<nav class=\"lanes\"[^>]*>(.*?)</nav>");
    private static final Pattern COUNT = Pattern.compile("<a [^>]*>\\D*(\\d+)");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Site site;

    @MockitoSpyBean
    QueryParser parser;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "q=hearing+voices&place=Leeds | words: \"hearing voices\", near: {place: \"Leeds\"}",
                "q=bereavement&place=Newport | words: \"bereavement\", near: {place: \"Newport\"}",
                "q=hearing+voices+leeds | words: \"hearing voices leeds\"",
                "q=walking&place=Whitby&within=5 | words: \"walking\", near: {place: \"Whitby\", withinMiles: 5}",
                "place=Leeds | near: {place: \"Leeds\"}",
                "place=Kent | near: {place: \"Kent\"}",
                "place=53.80,-1.55 | near: {latitude: 53.8, longitude: -1.55}",
                "q=befriending+durness | words: \"befriending durness\"",
                "q=bipolar | words: \"bipolar\"",
                "q=black+mould+flat | words: \"black mould flat\"",
                "q=bipolar+online+leeds | words: \"bipolar online leeds\"",
                "q=walking+in+person+leeds | words: \"walking in person leeds\"",
                "q=feeling+low+women+Newport+course | words: \"feeling low women Newport course\"",
                "q=anxiety+leeds&attendance=online | words: \"anxiety leeds\", filters: {attendance: [ONLINE]}",
                "q=anxiety+leeds&attendance=hybrid | words: \"anxiety leeds\", filters: {attendance: [HYBRID]}",
                "place=Leeds&lane=remote | near: {place: \"Leeds\"}, lane: REMOTE",
                "place=Leeds&sort=name&page=2 | near: {place: \"Leeds\"}, sort: NAME, page: 2",
                "place=Leeds&sort=distance | near: {place: \"Leeds\"}, sort: DISTANCE",
                "place=Leeds&weekday=tue&peer-led=yes"
                        + " | near: {place: \"Leeds\"}, filters: {weekday: [TUESDAY], peerLed: true}",
                "q=zzyzx+quux&place=Leeds&cost=paid"
                        + " | words: \"zzyzx quux\", near: {place: \"Leeds\"}, filters: {cost: [PAID]}",
            })
    void siteAndProgramShowTheSame(String address, String arguments) throws Exception {
        String page = get("/search?" + address);
        JsonNode found = ask("{ resultsPage(" + arguments + ") { hits { listing { id } } openAccess { listing { id } }"
                        + " openAccessAfter lanes { lane serviceCount } alternatives { serviceCount } } }")
                .at("/data/resultsPage");

        List<String> read = new ArrayList<>(ids(found.at("/hits")));
        read.addAll(found.at("/openAccessAfter").asInt(), ids(found.at("/openAccess")));
        assertThat(all(CARD, page)).containsExactlyElementsOf(read);
        assertThat(found.at("/lanes").valueStream().map(lane -> lane.at("/serviceCount")
                        .asString()))
                .containsAll(all(COUNT, String.join("", all(TOGGLES, page))));
        assertThat(found.at("/alternatives").size())
                .isEqualTo(
                        all(Pattern.compile("<li>(<a)[^>]*>[^<]*: \\d"), page).size());
    }

    /** The words, the places beside them, doors, and ways out of a page without results. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "hearing voices",
                "befriending durness",
                "bipolar online leeds",
                "zzyzx quux",
                "zzyzx quux leeds",
            })
    void wordsAreReadOnce(String words) throws Exception {
        String typed = words.replace(' ', '+');
        for (String address : List.of("/search?q=" + typed, "/search?q=" + typed + "&place=Whitby&cost=paid")) {
            clearInvocations(parser);
            get(address);
            verify(parser, times(1)).of(words);
            verify(parser, times(1)).of(argThat(other -> other.contains(words)));
        }
        clearInvocations(parser);
        ask("{ resultsPage(words: \"" + words + "\") { hits { reach } alternatives { serviceCount } } }");
        verify(parser, times(1)).of(words);
        clearInvocations(parser);
        ask("{ listings(first: 5, words: \"" + words + "\") { totalCount } }");
        verify(parser, times(1)).of(words);
    }

    /** "In person" names hybrid groups, too, and asks for nothing from home. */
    @Test
    void whoAsksToMeetKeepsTheirPlace() throws Exception {
        assertThat(get("/search?q=walking+in+person+leeds")).contains("near Leeds</a>");
    }

    @Test
    void aWayOutOfAPlaceNamedAmongTheWordsLeadsOut() throws Exception {
        String page = get("/search?q=tea+whitby&on=2027-01-01&age=7&peer-led=yes&cost=paid");
        assertThat(page).doesNotContain("Anywhere, not only near here: 0");
        all(Pattern.compile("<a href=\"([^\"]*)\">Anywhere, not only near here"), page)
                .forEach(way -> assertThat(way).doesNotContain("whitby"));
    }

    private static List<String> ids(JsonNode hits) {
        return hits.valueStream().map(hit -> hit.at("/listing/id").asString()).toList();
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page).results().map(match -> match.group(1)).toList();
    }

    private String get(String path) throws Exception {
        return Markup.flat(http.send(
                        HttpRequest.newBuilder(URI.create(site.address(path)))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
    }

    private JsonNode ask(String query) throws Exception {
        String answer = http.send(
                        HttpRequest.newBuilder(URI.create(site.address("/graphql")))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        JSON.writeValueAsString(Map.of("query", query))))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(answer).doesNotContain("\"errors\"");
        return JSON.readTree(answer);
    }
}
