package org.alongside.visiting;

import static org.alongside.visiting.Markup.flat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What comes in at the doors of the site, good and bad, and what goes out. */
@SiteTest
class DoorsTest {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Site site;

    @Autowired
    SearchThatCanFail search;

    @ParameterizedTest
    @CsvSource({
        "LS6 2AB,LS6+2",
        "ls62ab,LS6+2",
        "'  ls6  2ab ',LS6+2",
        "LS6 OAB,LS6",
        "'12 High Street, Leeds, LS6 2AB',LS6+2"
    })
    void aFullPostcodeIsCutToItsSector(String typed, String kept) {
        HttpResponse<String> answer = get("/search?q=tea&place=" + encoded(typed));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/search?q=tea&place=" + kept);
    }

    @Test
    void aPostcodeAmongTheWordsGoesWherePlacesStand() {
        HttpResponse<String> answer = get("/search?q=hearing+voices+LS6+2AB");
        assertThat(location(answer)).endsWith("/search?q=hearing+voices&place=LS6+2");
    }

    @Test
    void aPointIsRoundedToAboutAMile() {
        assertThat(location(get("/search?place=53.801277,-1.548567"))).endsWith("place=53.80%2C-1.55");
    }

    @Test
    void namesakesAreToldApartByTheirAreasAndNotByCouncils() {
        assertThat(get("/search?place=Newport").body())
                .contains("Newport, Isle of Wight<", "Newport, Pembrokeshire<")
                .doesNotContain("Council area");
    }

    @Test
    void eachWayToReachAGroupCanBeShownAlone() {
        String page = get("/search?place=Leeds").body();
        assertThat(page).contains("lane=near", "lane=remote", "aria-current=\"true\"", "class=\"reach\"");
        assertThat(get("/search?place=Leeds&lane=remote").body()).contains("online or by phone", "All ");
    }

    @Test
    void whomAGroupIsForIsSaidOnItsCard() {
        assertThat(get("/search?q=walking&place=Newport").body())
                .contains("Especially for: Peer workers", "Only for: Veterans and forces people");
    }

    /** A lane that holds only what nobody can come to stands farther down, among its like. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=walking&place=Newport",
                "/search?q=singing&place=Leeds",
                "/search?place=Leeds",
                "/search?q=befriending+durness"
            })
    void everyLinkWithinThePageLeadsSomewhere(String address) {
        String page = get(address).body();
        assertThat(Pattern.compile("href=\"#([^\"]+)\"").matcher(page).results())
                .hasSizeGreaterThan(1)
                .allSatisfy(link -> assertThat(page).contains("id=\"" + link.group(1) + "\""));
    }

    @Test
    void anUnknownPlaceLosesNothing() {
        String page = get("/search?q=tea&place=Nowhereville&weekday=mon").body();
        assertThat(page)
                .contains("We do not know a place called “Nowhereville”")
                .contains("value=\"tea\"")
                .contains("aria-invalid")
                .contains("card-name");
    }

    @Test
    void anUnknownPlaceIsNotAnsweredWithTheWholeCountry() {
        String page = get("/search?place=Nowhereville").body();
        assertThat(page).contains("what you can join from home", "card-name");
        assertThat(get("/search?place=LS37+4AB").body()).contains("We do not know a place called “LS37 4AB”");
        assertThat(get("/search?place=Newprot").body()).contains("Newport, Isle of Wight<");
    }

    @Test
    void aMisspeltPlaceIsSearchedAndSaidToBeGuessed() {
        assertThat(get("/search?q=tea&place=Leedes").body()).contains("Showing Leeds. Not Leeds?", "near Leeds");
        assertThat(get("/cy/search?q=te&place=Caernafon").body()).contains("Yn dangos Caernarfon. Nid Caernarfon?");
    }

    @Test
    void theWelshSiteMeansTheBangorInWales() {
        assertThat(get("/cy/search?place=Bangor").body()).contains("Bangor, Ards and North Down<");
        assertThat(get("/search?place=Bangor").body()).contains("Bangor, Gwynedd<");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/search?q=walking+penwythnos+yma|this weekend",
                "/search?q=walking+right+now|now, or within two hours",
                "/cy/search?q=cerdded+penwythnos+yma|y penwythnos hwn",
                "/cy/search?q=walking+next+2+hours|yn y ddwy awr nesaf",
            })
    void aTimeIsShownBackInProperWords(String address, String chip) {
        assertThat(get(address).body()).contains("<span>" + chip + "</span>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "weekday=someday|Which day: we do not know that choice",
                "topic=no-such-topic|What it is about: we do not know that choice",
                "kind=%3Cscript%3E|What sort of thing: we do not know that choice",
                "not-kind=zoo|What sort of thing: we do not know that choice",
                "kind=peer-service&not-kind=peer-service|What sort of thing: you asked for something and left it out, too",
                "within=7|takes 1, 2, 5, 10, 20, 50 or 100 miles",
                "age=-3|takes a whole number from 0 to 120",
                "age=999999999999|takes a whole number from 0 to 120",
                "on=yesterday|takes a date like 2026-12-31",
                "on=2026-02-30|takes a date like 2026-12-31",
                "sort=sideways|We do not know that order",
                "page=0|There is no such page",
                "page=-1|There is no such page",
                "page=51|There is no such page",
                "page=50|There is no such page",
                "page=99999999999999999999|There is no such page",
                "south=NaN&west=1&north=2&east=3|That part of the map could not be read",
                "south=54&west=-2&north=53&east=-1|That part of the map could not be read",
                "south=1e309&west=-2&north=53&east=-1|That part of the map could not be read",
            })
    void whatCannotBeUsedIsLeftOutAndSaid(String query, String said) {
        HttpResponse<String> answer = get("/search?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(said).contains("card-name").doesNotContain("<script>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search",
                "/search?q=highs+and+lows",
                "/cy/search?q=teimlo+yn+isel",
                "/search?q=thoughts+going+round"
            })
    void noDiagnosisIsAFilterForWhoeverHasNotTypedOne(String path) {
        assertThat(flat(get(path).body()))
                .contains("name=\"topic\"")
                .doesNotContainPattern(
                        "name=\"(not-)?topic\" value=\"(bipolar|ocd|adhd|autism|psychosis|personality-labels)\"");
        assertThat(flat(get("/search?q=bipolar").body())).contains("name=\"topic\" value=\"bipolar\"");
    }

    @Test
    void theKindOfThingTheOfferAndThePeopleStandAsPiecesThatCanBeTakenAway() {
        assertThat(flat(get("/search?q=walking+course+women+free+tuesday").body()))
                .contains(
                        "href=\"/search?q=walking+women+free+tuesday\"><span class=\"hidden\">Take away</span><span>A course")
                .contains(
                        "href=\"/search?q=walking+course+free+tuesday\"><span class=\"hidden\">Take away</span><span>women")
                .contains("<span>Free</span>")
                .contains("<span>Tuesday</span>");
        assertThat(flat(get("/cy/search?q=cerdded+cwrs+gyda%27r+nos").body()))
                .contains("<span>Cwrs</span>")
                .contains("<span>Gyda’r nos</span>");
    }

    @Test
    void aNameOfSeveralPlacesAmongTheWordsIsAChoice() {
        assertThat(get("/search?q=walking+newport").body())
                .contains("Did you mean another one?")
                .contains("href=\"/search?q=walking&amp;place=newport-shropshire\"");
        assertThat(get("/search?q=walking+newport+online").body()).contains("place=newport-shropshire");
        assertThat(get("/search?q=reading+group").body())
                .contains("Or did you mean a place?")
                .contains("href=\"/search?q=group&amp;place=reading\"");
    }

    @Test
    void otherWordsThatWereLookedForStandInOneQuietLineAndNoneOfThemIsADiagnosis() {
        String page = get("/search?q=highs+and+lows").body();
        String line = page.substring(
                page.indexOf("class=\"also-looked\""), page.indexOf("</details>", page.indexOf("also-looked")));
        assertThat(line)
                .contains("Also looked for other words people use: show")
                .contains("mood swings")
                .doesNotContainIgnoringCase("bipolar")
                .doesNotContainIgnoringCase("mania")
                .doesNotContain("hwyliau");
        assertThat(page).doesNotContain("<details class=\"also-looked\" open");
        assertThat(get("/cy/search?q=highs+and+lows").body())
                .contains("Chwiliwyd hefyd am eiriau")
                .contains("hwyliau ansad");
        assertThat(get("/search?q=zzyzx").body()).doesNotContain("also-looked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a:* OR *:*",
                "/.*.*.*/",
                "\"x\"^999999",
                "[* TO *]",
                "((((",
                "\"",
                "*",
                "?",
                "\\",
                "🙂",
                "!!!",
                "\u202eabc",
                "a\u0000b",
                "'; drop table listing; --"
            })
    void wordsAreOnlyWords(String words) {
        assertThat(get("/search?q=" + encoded(words)).statusCode()).isEqualTo(200);
    }

    @Test
    void tooManyWordsAreCutAndSaid() {
        assertThat(get("/search?q=" + "tea+".repeat(2_000)).body()).contains("may have 400 letters at most");
    }

    @Test
    void whatAVisitorTypesIsNeverMarkup() {
        String page = get("/search?q=" + encoded("<img src=x onerror=alert(1)>") + "&place=" + encoded("<b>\"'"))
                .body();
        assertThat(page).doesNotContain("<img").doesNotContain("<b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/listing/00000000-0000-0000-0000-000000000000",
                "/listing/nonsense",
                "/no/such",
                "/topic/none",
                "/network/none",
                "/ways/none"
            })
    void whatIsNotThereIsToldWithSomewhereToGo(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("name=\"q\"").contains("116 123").doesNotContain("Exception");
        policyStands(answer);
    }

    @Test
    void whenSearchIsBrokenNoPageSaysThatThereIsNothing() {
        search.whileBroken(() -> {
            HttpResponse<String> answer = get("/search?q=tea");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("Search is not working just now")
                    .contains("116 123")
                    .doesNotContain("Nothing");
            assertThat(get("/cy/search?q=tea").body()).contains("Nid yw’r chwilio’n gweithio");
            assertThat(get("/").statusCode()).isEqualTo(200);
            assertThat(get("/help").statusCode()).isEqualTo(200);
        });
    }

    @Test
    void whenSearchIsLimitedThePageSaysSoWithNumbersToRingAndNeverThatThereIsNothing() {
        search.whileLimited(() -> {
            assertThat(get("/search?q=tea").body()).contains("only some of the groups", "groups so far", "116 123");
            assertThat(get("/search?q=zeppelin&place=Leeds").body())
                    .contains("does not mean there is nothing for you", "Search is limited just now", "116 123")
                    .doesNotContain("Nothing within", "nothing within", "We have not found it yet");
            assertThat(get("/cy/search?q=tea").body()).contains("dim ond rhai o’r grwpiau", "116 123");
        });
    }

    @Test
    void aListingIsReadFromTheStoreWhereTheIndexDoesNotAnswer() {
        String listing = new Pages(site).listing("Tuesday Voices");
        search.whileBroken(
                () -> assertThat(get(listing).body()).contains("Tuesday Voices").contains("tel:+447"));
    }

    @Test
    void theWayBackIsOnlyEverASearchOfOurs() {
        String listing = new Pages(site).listing("Tuesday Voices");
        assertThat(from(listing, site.address("/search?q=tea")).body()).contains("href=\"/search?q=tea\"");
        for (String elsewhere : new String[] {
            "https://example.org/search?q=tea", site.address("/help"), "nonsense", "javascript:alert(1)"
        }) {
            assertThat(from(listing, elsewhere).body()).doesNotContain("Back to your search");
        }
    }

    @Test
    void nothingWidensTillSomethingIsFoundAndSaysSo() {
        assertThat(get("/search?q=hearing+voices&place=Whitby&within=5").body())
                .contains("so we looked farther for you: up to 100 miles", "within 50 miles: nothing");
    }

    @Test
    void aDayTooFarAheadToBeKnownIsSaidToBeSo() {
        assertThat(get("/search?on=2030-01-05").body()).contains("There may be more on the day you asked for");
        assertThat(get("/search?on=" + LocalDate.now(UK).plusDays(7)).body())
                .doesNotContain("There may be more on the day");
    }

    @Test
    void aPageIsSmall() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address("/search?place=Leeds")))
                .header("Accept-Encoding", "gzip")
                .build();
        int page = http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body().length;
        assertThat(page).isLessThan(40_000);
    }

    @Test
    void everyAnswerIsGuardedAndPracticeIsKeptOutOfSearchEngines() {
        HttpResponse<String> answer = get("/");
        policyStands(answer);
        assertThat(answer.headers().firstValue("X-Robots-Tag")).contains("noindex");
        assertThat(answer.body()).contains("Practice data: these groups are not real");
    }

    private void policyStands(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("none");
        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(site.address(path))));
    }

    private HttpResponse<String> from(String path, String referrer) {
        return send(HttpRequest.newBuilder(URI.create(site.address(path))).header("Referer", referrer));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static String location(HttpResponse<String> answer) {
        Optional<String> location = answer.headers().firstValue("Location");
        return location.orElseThrow();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
