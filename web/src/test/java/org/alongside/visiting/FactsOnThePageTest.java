package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a group and its peer workers are like: as filters, as words with chips that can be taken away, and on the page of a listing. */
@SiteTest
class FactsOnThePageTest {

    private static final Pattern LISTING = Pattern.compile("href=\"(/listing/[0-9a-f-]{36})");

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Site site;

    @Test
    void thePanelAsksWhatItIsLikeNearTheTopAndWhoRunsItFurtherDown() throws Exception {
        String page = page("/search?q=");
        assertThat(page)
                .containsSubsequence(
                        "name=\"joining\"",
                        "What it is like",
                        "value=\"no-diagnosis\"",
                        "value=\"bring-someone\"",
                        "Is there room?",
                        "name=\"access\"",
                        "More to choose",
                        "value=\"navigator\"",
                        "value=\"befriender\"",
                        "name=\"employer\"");
        assertThat(page).doesNotContain("not-participation");
    }

    @Test
    void aChosenFactIsAChipThatCanBeTakenAway() throws Exception {
        String page = page("/search?q=anxiety&participation=no-diagnosis&role=navigator");
        assertThat(page).contains(chip("/search?q=anxiety&role=navigator", "No diagnosis needed"));
        assertThat(page).contains(chip("/search?q=anxiety&participation=no-diagnosis", "Peer navigator"));
    }

    @Test
    void wordsForAFactAreAChipThatCanBeTakenAway() throws Exception {
        assertThat(page("/search?q=anxiety+no+diagnosis+needed"))
                .contains(chip("/search?q=anxiety", "No diagnosis needed"));
        assertThat(page("/search?q=housing+peer+navigator")).contains(chip("/search?q=housing", "Peer navigator"));
        assertThat(page("/cy/search?q=iselder+dim+angen+diagnosis"))
                .contains(chip("/cy/search?q=iselder", "Dim angen diagnosis"));
        assertThat(page("/cy/search?q=eiriolwr+cymheiriaid")).contains("Eiriolwr cymheiriaid");
    }

    @Test
    void theListingNamesTheRolesOfItsPeerWorkers() throws Exception {
        String first = LISTING.matcher(page("/search?role=advocate"))
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
        assertThat(page(first)).contains("Peer workers here").contains("Peer advocate");
        assertThat(page("/cy" + first)).contains("Gweithwyr cymheiriaid yma").contains("Eiriolwr cymheiriaid");
    }

    @Test
    void theFieldsOwnWordsFindWhatTheyName() throws Exception {
        for (String words :
                new String[] {"peer+navigator", "peer+educator", "social+prescribing", "user-led+organisation"}) {
            assertThat(LISTING.matcher(page("/search?q=" + words))
                            .results()
                            .map(MatchResult::group)
                            .distinct())
                    .as(words)
                    .hasSizeGreaterThanOrEqualTo(3);
        }
    }

    private static String chip(String without, String label) {
        return "<a href=\"" + without.replace("&", "&amp;") + "\"><span class=\"hidden\">"
                + (without.startsWith("/cy") ? "Tynnu" : "Take away") + "</span><span>" + label + "</span>";
    }

    private String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                HttpRequest.newBuilder(URI.create(site.address(path))).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Markup.flat(answer.body());
    }
}
