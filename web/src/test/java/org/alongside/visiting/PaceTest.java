package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Somebody searches without end, and says each time that they are somebody else. */
@SiteTest
@TestPropertySource(
        properties = {
            "alongside.limits.page-points=2",
            "spring.datasource.url=jdbc:h2:mem:pace;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
        })
@DirtiesContext
class PaceTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Site site;

    @Test
    void whoSearchesWithoutEndIsAskedKindlyToWaitWhateverTheirHeadersSay() throws Exception {
        HttpResponse<String> answer = tiredOut("/search?q=tea");
        assertThat(answer.body())
                .contains("Please wait a moment")
                .contains("116 123")
                .contains("href=\"/networks\"");
        assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(tiredOut("/cy/search?q=te").body()).contains("Arhoswch funud");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//search?q=tea", "/%73earch?q=tea", "/search;a=b?q=tea", "/topic/bereavement", "/network/leeds"
            })
    void thereIsNoOtherWayToSearch(String path) throws Exception {
        tiredOut("/search?q=tea");
        HttpResponse<String> answer = get(path, 1);
        if (answer.statusCode() == 308) {
            // Led to the true address, which is counted.
            answer = get(answer.headers().firstValue("Location").orElseThrow(), 1);
        }
        assertThat(answer.statusCode()).isIn(400, 404, 429);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/help", "/cy/help", "/about", "/networks", "/site.css"})
    void helpAndTheWayToItAreKeptFromNobody(String path) throws Exception {
        tiredOut("/search?q=tea");
        assertThat(get(path, 1).statusCode()).isEqualTo(200);
    }

    @Test
    void listingsAreKeptFromNobody() throws Exception {
        tiredOut("/search?q=tea");
        for (int i = 0; i < 5; i++) {
            assertThat(get("/listing/00000000-0000-0000-0000-000000000000", i).statusCode())
                    .isEqualTo(404);
        }
    }

    /** Asks until it is refused. */
    private HttpResponse<String> tiredOut(String path) throws Exception {
        HttpResponse<String> answer = get(path, 0);
        for (int i = 1; answer.statusCode() == 200; i++) {
            assertThat(i).as("searches answered").isLessThan(10);
            answer = get(path, i);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        return answer;
    }

    private HttpResponse<String> get(String path, int pretended) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(site.address(path)))
                .header("Accept", "text/html")
                .header("X-Forwarded-For", "192.0.2." + pretended)
                .header("Forwarded", "for=192.0.2." + pretended)
                .header("X-Real-IP", "192.0.2." + pretended)
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
