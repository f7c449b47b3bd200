package org.alongside.visiting;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** The store is away: whoever looks for a group reads its page all the same. */
@SiteTest
@TestPropertySource(
        properties =
                "spring.datasource.url=jdbc:h2:mem:away;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1")
@DirtiesContext
class StoreAwayTest {

    private static final String NETWORK = "Snicket: peer support across Leeds";

    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    Site site;

    @Autowired
    DataSource store;

    @Test
    void listingsNetworksAndAboutGoOnFromIndexAndMemory() throws Exception {
        String listing = new Pages(site).listing("Tuesday Voices");
        assertThat(get(listing).body()).contains("Tuesday Voices", NETWORK);
        store.unwrap(HikariDataSource.class).close();

        for (String page : new String[] {listing, "/cy" + listing, "/about", "/networks", "/network/leeds", "/"}) {
            assertThat(get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(get(listing).body()).contains("Tuesday Voices", NETWORK, "tel:+447");
        assertThat(get("/about").body()).contains(NETWORK);
        assertThat(ask("{\"query\": \"{ networks { name } network(code: \\\"leeds\\\") { name } }\"}"))
                .contains(NETWORK)
                .doesNotContain("errors");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(site.address(path)))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String ask(String json) throws IOException, InterruptedException {
        return http.send(
                        HttpRequest.newBuilder(URI.create(site.address("/graphql")))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
