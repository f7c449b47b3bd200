package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody asks in a way that cannot be understood: they are helped on, nothing of it is kept, and nothing grows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrivacyOutsideTest {

    private static final String TYPED = "zqxjsecret";
    private static final String HEAD = "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n";

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
    @ValueSource(
            strings = {
                "/search?q=zqxjsecret%zz&place=SW1A1AA",
                "/search?q=zqxjsecret%C3",
                "/suggest?q=zqxjsecret%",
                "/zqxjsecret;a=%",
                "/topic/zqxjsecret%FF",
                "/listing/%C0%AEzqxjsecret",
                "/search?zqxjsecret%=1",
            })
    void aLinkThatWasCutOffIsToldWithAWayOnAndKeptNowhere(String target) {
        Raw.Answer answer = Raw.get(product.port(), "127.0.0.1", target);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .contains("We could not read that", "href=\"/\"", "116123")
                .doesNotContain(TYPED);
        isGuarded(answer);
        nothingIsKept();
    }

    @Test
    void inItsOwnLanguageAndForProgramsInTheirs() {
        assertThat(Raw.get(product.port(), "127.0.0.1", "/cy/search?q=%C3").body())
                .contains("lang=\"cy\"", "116123");
        Raw.Answer program = Raw.send(
                product.port(),
                "GET /search?q=zqxjsecret%C3 HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");
        assertThat(program.status()).isEqualTo(400);
        assertThat(program.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).contains("json"));
        assertThat(program.body()).doesNotContain(TYPED);
    }

    @ParameterizedTest
    @CsvSource({
        "/http://zqxjsecret, 404",
        "/map/tiles/zqxjsecret/1/1, 400",
        "/zqxjsecret, 404",
        "/topic/zqxjsecret, 404",
        "/network/zqxjsecret, 404",
        "/listing/zqxjsecret, 404",
        "/search?page=zqxjsecret&within=zqxjsecret&south=zqxjsecret, 200",
        "/zqxjsecret%2F..%2F, 400",
        "/webjars/zqxjsecret, 404",
        "/actuator/zqxjsecret, 404",
    })
    void whatIsNotThereIsNotKept(String target, int status) {
        Raw.Answer answer = Raw.get(product.port(), "127.0.0.1", target);
        // Capitals and what a message left behind lead on first.
        assertThat(answer.status()).isEqualTo(status);
        isGuarded(answer);
        nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /zqxjsecret zqxjsecret HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "ZQXJSECRET zqxjsecret\r\n\r\n",
                "GET /help HTTP/9.zqxjsecret\r\nHost: localhost\r\n\r\n",
                "GET /help HTTP/1.1\r\nHost: zqxjsecret zqxjsecret\r\n\r\n",
                "GET /help HTTP/1.1\r\nHost: localhost\r\nHost: zqxjsecret\r\n\r\n",
                "GET /help|zqxjsecret HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET /help HTTP/1.1\r\nHost: localhost\r\nzqxjsecret: a\u0001b\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: zqxjsecret\r\n\r\n",
                "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Length: zqxjsecret\r\n\r\n",
            })
    void whatIsNoRequestIsToldWithNumbersToRing(String request) {
        Raw.Answer answer = Raw.send(product.port(), request);
        assertThat(answer.body()).contains("116123").doesNotContainIgnoringCase(TYPED);
        // Where not even the version could be read the answer is only a page.
        if (answer.status() != 0) {
            assertThat(answer.status()).isBetween(400, 505);
            isGuarded(answer);
        }
        nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "PUT", "DELETE", "PATCH", "POST", "PROPFIND", "ZQXJSECRET"})
    void aMethodThatNoPageHasIsRefusedWithNumbersToRing(String method) {
        for (String path : new String[] {"/", "/search", "/help", "/listing/zqxjsecret", "/no/such"}) {
            Raw.Answer answer = Raw.send(
                    product.port(),
                    method + " " + path + " HTTP/1.1" + HEAD
                            + "X-Told: zqxjsecret\r\nContent-Length: 12\r\n\r\nq=zqxjsecret");
            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.header("Allow")).contains("GET, HEAD, OPTIONS");
            assertThat(answer.body()).contains("116123").doesNotContainIgnoringCase(TYPED);
            isGuarded(answer);
        }
        nothingIsKept();
    }

    @Test
    void manyCookiesAreNobodysTrouble() {
        Raw.Answer answer = Raw.get(product.port(), "127.0.0.1", "/help", "Cookie: " + "a=zqxjsecret; ".repeat(300));
        assertThat(answer.status()).isEqualTo(200);
        isGuarded(answer);
        assertThat(Raw.get(product.port(), "127.0.0.1", "/help", "Cookie: " + "a=b; ".repeat(9000))
                        .body())
                .contains("116123");
        nothingIsKept();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=tea", "/cy/search?q=te", "/suggest?q=te", "/", "/no/such", "/topic/bereavement"})
    void noPageThatMayHoldWordsIsKeptOnTheWay(String target) {
        assertThat(product.get(target, "Accept", "*/*").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
        assertThat(product.graphql("{\"query\": \"{ practiceNotice }\"}")
                        .headers()
                        .allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/site.css", "/map/land.geojson", "/map/places.json"})
    void whatIsTheSameForEverybodyIsKept(String target) {
        assertThat(product.get(target, "Accept", "*/*").headers().allValues("Cache-Control"))
                .singleElement()
                .satisfies(kept -> assertThat(kept).contains("max-age=", "public"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/operations",
                "/operations/import",
                "/operations/backup",
                "/operations/hello",
                "/operations/none",
                "/actuator",
                "/actuator/"
            })
    void theDoorsOfTheOperatorAreNotThere(String path) {
        for (String method : new String[] {"GET", "POST", "PUT", "HEAD", "OPTIONS"}) {
            if (path.startsWith("/actuator") && !method.equals("GET")) {
                continue;
            }
            Raw.Answer answer = Raw.send(
                    product.port(),
                    method + " " + path + " HTTP/1.1" + HEAD + "X-Alongside-Token: wrong\r\nContent-Length: 0\r\n\r\n");
            assertThat(answer.status()).as(method).isEqualTo(404);
        }
    }

    @Test
    void theStateOfHealthIsStillThere() {
        assertThat(product.get("/actuator/health/readiness", "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void anAnswerInAnotherFormIsRefusedWithACode() {
        HttpResponse<String> answer = product.send(HttpRequest.newBuilder(product.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Accept", "text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ practiceNotice }\"}")));
        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(answer.body()).contains("\"code\":\"NOT_ACCEPTABLE\"");
    }

    @Test
    void aMistakeInAQuestionIsToldWithoutRepeatingIt() {
        String[] wrong = {
            "{ listings(first: \\\"" + TYPED.repeat(500) + "\\\") { totalCount } }",
            "{ listings(filters: {" + TYPED + ": \\\"" + TYPED + "\\\"}) { totalCount } }",
            "{ " + "zqxjsecret".repeat(800) + " }",
            "query($a: Int!) { listings(first: $a) { totalCount } }",
        };
        for (String query : wrong) {
            String answer = product.graphql("{\"query\": \"" + query + "\"}").body();
            assertThat(answer).contains("\"code\"").doesNotContain("Value{", "ObjectField", "graphql.");
            assertThat(answer.length()).isLessThan(3_000);
        }
        nothingIsKept();
    }

    @Test
    void nobodyFillsTheDiskWithWhatCannotBeRead() {
        int before = product.log().length();
        for (int i = 0; i < 500; i++) {
            Raw.get(product.port(), "127.0.0.1", (i % 2 == 0 ? "/x;a=%" : "/search?q=%zz") + i);
        }
        assertThat(product.log().length() - before).isLessThan(2_000);
    }

    @Test
    void aPageIsAnsweredThoughSomethingComesBehindTheQuestion() {
        Raw.Answer answer = Raw.send(
                product.port(),
                "GET /help HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Length: 60000\r\n\r\nzqxjsecret");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Connection")).contains("close");
    }

    @Test
    void aFileThatNobodyAskedForIsNotRead() throws IOException {
        int sent = 0;
        try (Socket line = Raw.open(product.port(), "127.0.0.1")) {
            OutputStream out = line.getOutputStream();
            out.write(("POST /help HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                            + "Content-Length: 50000000\r\n\r\n--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            for (byte[] some = new byte[50_000]; sent < 50_000_000; sent += some.length) {
                out.write(some);
            }
        } catch (IOException closed) {
            // As it should be.
        }
        assertThat(sent).isLessThan(20_000_000);
    }

    private static void isGuarded(Raw.Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).isPresent();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    private void nothingIsKept() {
        assertThat(product.log()).doesNotContainIgnoringCase(TYPED).doesNotContain("SW1A", "Exception");
    }
}
