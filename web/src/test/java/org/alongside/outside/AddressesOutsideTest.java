package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody types an address nearly right, or a message has added to it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddressesOutsideTest {

    @TempDir
    static Path folder = Path.of("");

    private Product product;

    @BeforeAll
    void started() {
        product = Product.start(folder.resolve("directory"));
    }

    @AfterAll
    void stopped() {
        product.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/cy,/cy/",
        "/CY,/cy/",
        "//,/",
        "/cy//,/cy/",
        "/help/,/help",
        "/Help,/help",
        "/HELP/,/help",
        "//help,/help",
        "/cy/help/,/cy/help",
        "/CY/Help,/cy/help",
        "/cy//help,/cy/help",
        "/help.,/help",
        "/help).,/help",
        "/help%20,/help",
        "/search/?q=tea&place=Leeds,/search?q=tea&place=Leeds",
        "/Search?q=Tea,/search?q=Tea",
        "/search/?q=,/search?q=",
        "/topic/bereavement/,/topic/bereavement",
        "/Topic/Bereavement,/topic/bereavement",
        "/network/leeds/,/network/leeds",
        "/networks/,/networks",
        "/about/,/about",
        "/how/,/how",
        "/explorer/,/explorer",
        "/ways/doing/,/ways/doing",
        "/cy/search/?q=te,/cy/search?q=te",
    })
    void anAddressThatIsNearlyRightLeadsToTheRightOne(String typed, String right) {
        HttpResponse<String> answer = product.get(typed);
        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location")).contains(right);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no/such/",
                "/NO/SUCH",
                "//evil.example.org/help",
                "/cy/no-such/",
                "/help/more/",
                "/error/",
                "/ERROR"
            })
    void whereThereIsNoPageThatIsSaidWithAWayOn(String typed) {
        HttpResponse<String> answer = product.get(typed);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("name=\"q\"", "116123");
    }

    @Test
    void whatLeadsOnKeepsHostAndSchemeOfTheVisitor() {
        HttpResponse<String> postcode = product.get("/search?q=tea&place=LS6+2AB");
        assertThat(postcode.statusCode()).isEqualTo(302);
        assertThat(postcode.headers().firstValue("Location")).contains("/search?q=tea&place=LS6+2");
        assertThat(product.get("/cy/search?place=LS6+2AB").headers().firstValue("Location"))
                .contains("/cy/search?place=LS6+2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cy/", "/help", "/cy/help", "/search", "/networks", "/about", "/how", "/explorer"})
    void aRightAddressIsAnsweredAtOnce(String right) {
        assertThat(product.get(right).statusCode()).isEqualTo(200);
    }
}
