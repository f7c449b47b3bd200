package org.alongside.explorer;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.alongside.testing.ADirectory;
import org.alongside.testing.DirectoryTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DirectoryTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@TestPropertySource(properties = "alongside.data=target/explorer-test")
class ExplorerPageTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Autowired
    ADirectory directory;

    @Autowired
    Environment environment;

    @BeforeEach
    void fill() {
        directory.holds(
                aService().named("Otley Road Voices").about("hearing-voices").at(53.8, -1.55));
    }

    @Test
    void everyExampleIsAnswered() {
        for (Example example : Example.ALL) {
            String body = JSON.writeValueAsString(
                    Map.of("query", example.query(), "variables", JSON.readValue(example.variables(), Map.class)));
            HttpResponse<String> response = post("/graphql", body);
            JsonNode answer = JSON.readTree(response.body());
            assertThat(answer.has("errors"))
                    .as(example.id() + " " + response.body())
                    .isFalse();
            assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void thePageSaysWhatItIsAndLoadsNothingFromElsewhere() {
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(address("/explorer?example=map")).GET());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        ">query Map($zoom: Int!) {\n",
                        "Practice data: these groups are not real",
                        "10,000",
                        "/graphql/schema")
                .doesNotContain("https://", "style=", "onclick")
                .doesNotContainPattern("<script(?![^>]*src=)");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("script-src 'self'");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void theWelshAddressIsNoWayAroundTheDoor() {
        assertThat(post("/cy/graphql", "[{\"query\": \"{ practiceNotice }\"}]").body())
                .contains("BATCH_DISABLED");
        assertThat(post("/cy/graphql", "{\"query\": \"{ practiceNotice " + " ".repeat(40_000) + "}\"}")
                        .statusCode())
                .isEqualTo(413);
    }

    private HttpResponse<String> post(String path, String json) {
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
