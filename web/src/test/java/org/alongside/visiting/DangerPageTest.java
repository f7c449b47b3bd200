package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of somebody who may be in danger: numbers first, their words nowhere large, and a way to leave. */
@SiteTest
class DangerPageTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Site site;

    @Test
    void numbersToRingAndToTextStandBeforeEverythingElse() throws Exception {
        String page = search("", "i cant go on i want to dei", "Leeds");
        assertThat(page.indexOf("tel:999")).isPositive().isLessThan(page.indexOf("id=\"ask\""));
        assertThat(page).contains("href=\"tel:116123\"", "href=\"sms:85258\"", "999bsl.co.uk", "tel:18000");
    }

    @Test
    void theSentenceIsNeitherTitleNorHeading() throws Exception {
        String page = search("", "my husband hits me", "Leeds");
        assertThat(page).contains("<title>Let’s find somebody now - Alongside</title>");
        assertThat(page).doesNotContainPattern("<h[1-3][^>]*>[^<]*(?i:husband)");
        assertThat(page.split("<h1", -1)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "my husband hits me,Leeds,08082000247",
        "my husband hits me,Cardiff,08088010800",
        "my husband hits me,Glasgow,08000271234",
        "my husband hits me,Belfast,08088021414",
        "i want to die,Belfast,08088088000",
        "dwi isio marw,,0800132737",
        "my dad hits me im 12,Leeds,08001111"
    })
    void theNumbersAreThoseOfTheNationAndTheAge(String words, String place, String number) throws Exception {
        assertThat(search("", words, place == null ? "" : place)).contains("tel:" + number);
    }

    @Test
    void theNumberOfTabletsIsNoAge() throws Exception {
        assertThat(search("", "took 16 paracetamol", "Leeds"))
                .contains("ring 999 now")
                .doesNotContain("tel:08001111");
    }

    @Test
    void whoIsGrownUpIsNotSentToAHelplineForChildren() throws Exception {
        assertThat(search("", "i want to die", "Leeds")).doesNotContain("tel:08001111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bereaved by suicide", "self-harm group", "killing time", "life drawing"})
    void calmWordsLeaveThePageAsItIs(String words) throws Exception {
        assertThat(search("", words, "Leeds")).doesNotContain("id=\"danger\"").doesNotContain("data-exit");
    }

    @Test
    void aTopicOfAbuseHasAWayToLeaveOnACalmPage() throws Exception {
        assertThat(search("", "domestic abuse", "Leeds"))
                .contains("data-exit rel=\"noreferrer\" href=\"https://")
                .doesNotContain("id=\"danger\"");
    }

    @Test
    void aReaderOfWelshHasTheNumbersOfWales() throws Exception {
        assertThat(search("/cy", "i want to die", ""))
                .contains("Gadewch i ni ddod o hyd i rywun nawr", "tel:0800132737", "tel:08081640123");
    }

    @Test
    void nothingOfItIsKeptOnTheWay() throws Exception {
        assertThat(answer("", "my husband hits me", "Leeds").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    private String search(String language, String words, String place) throws IOException, InterruptedException {
        HttpResponse<String> answer = answer(language, words, place);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> answer(String language, String words, String place)
            throws IOException, InterruptedException {
        String address = language + "/search?q=" + encoded(words) + "&place=" + encoded(place);
        return http.send(
                HttpRequest.newBuilder(URI.create(site.address(address))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
