package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several thousand requests that mean harm, at every door, to a directory whose groups have come in with the same texts. Each line of
 * {@code payloads.txt} goes to each door; {@code odd-requests.txt} holds whole targets. None is a fault of ours, nothing of them is alive on
 * any page, and nothing of them is kept.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PayloadOutsideTest {

    private static final String MARK = "zqxj";
    private static final String MANY = "1000000000";
    private static final int AT_ONCE = 6;
    private static final int AT_LEAST = 5_000;
    private static final int LONGEST_MINUTES = 8;
    private static final int LONGEST_LINE_OF_A_SERVER = 8_000;
    private static final long A_FEW_KILOBYTES = 8_192;

    private static final List<String> DOORS = List.of(
            "/search?q=%s&place=%<s",
            "/search?topic=%s&kind=%<s&weekday=%<s&page=%<s&within=%<s&age=%<s&south=%<s&sort=%<s",
            "/cy/search?q=%s",
            "/suggest?for=where&q=%s&near=%<s&%<s=1",
            "/topic/%s",
            "/network/%s",
            "/listing/%s",
            "/ways/%s",
            "/map/tiles/%s/1/1",
            "/explorer?example=%s",
            "/graphql?query=%s",
            "/%s",
            "/cy/%s");

    /** Where something ran, or led elsewhere. */
    private static final Pattern LIVE_ADDRESS = Pattern.compile("(?i)^\\s*(javascript|data|vbscript|file|blob):");

    @TempDir
    static Path folder = Path.of("");

    private Product product;
    private List<String> payloads;
    private Set<String> ourElements = Set.of();
    private Set<String> ourAttributes = Set.of();
    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    @BeforeAll
    void started() throws IOException {
        payloads = lines("payloads.txt");
        product = Product.start(
                folder.resolve("directory"),
                Map.of(
                        "ALONGSIDE_LIMITS_PAGES", MANY,
                        "ALONGSIDE_LIMITS_QUESTIONS", MANY,
                        "ALONGSIDE_LIMITS_PAGEPOINTS", MANY,
                        "ALONGSIDE_LIMITS_QUESTIONPOINTS", MANY,
                        "ALONGSIDE_LIMITS_SMALLPOINTS", MANY,
                        "ALONGSIDE_LIMITS_ATWORK", "20",
                        "ALONGSIDE_LIMITS_OFONE", "20"),
                "--empty");
        Path good = folder.resolve("good.csv");
        Files.writeString(good, PayloadFeed.of(List.of("Tuesday tea"), "good"));
        imported(good, "ordinary");
        learnWhatIsOurs();
    }

    @AfterAll
    void stopped() {
        product.close();
    }

    /** First what is ours is learnt from pages of an ordinary group; all others may hold no more than that. */
    private void learnWhatIsOurs() {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/cy/",
                "/help",
                "/search",
                "/search?q=tea",
                "/search?q=tea&place=Leeds",
                "/search?q=highs+and+lows&place=Newport&weekday=mon",
                "/search?q=zeppelin&place=Nowhereville&topic=none&within=7&page=0",
                "/networks",
                "/network/ordinary",
                "/about",
                "/how",
                "/explorer",
                "/topic/bereavement",
                "/ways/doing",
                "/no/such",
                "/search?q=%zz",
                "/search?q=walking+newport",
                "/search?q=reading+group"));
        pages.addAll(listings());
        for (String page : pages) {
            Document document =
                    Jsoup.parse(Raw.get(product.port(), "127.0.0.1", page).body());
            document.getAllElements().forEach(element -> {
                elements.add(element.normalName());
                element.attributes().forEach(attribute -> attributes.add(attribute.getKey()));
            });
        }
        ourElements = elements;
        ourAttributes = attributes;
        assertThat(attributes).noneMatch(name -> name.startsWith("on"));
    }

    @Test
    @Order(1)
    void aFeedWhoseEveryTextMeansHarmIsOnlyText() throws Exception {
        Path bad = folder.resolve("bad.csv");
        Files.writeString(bad, PayloadFeed.of(payloads, "bad"));
        String report = imported(bad, "hostile");
        List<String> listings = listings();
        assertThat(listings).as(report).hasSizeGreaterThan(payloads.size() / 3);
        atOnce(
                listings.stream()
                        .flatMap(listing -> Stream.of(listing, "/cy" + listing))
                        .toList(),
                this::get);
        atOnce(List.of("/networks", "/network/hostile", "/", "/search?q=" + MARK, "/suggest?q=" + MARK), this::get);
        String everything = product.graphql(
                        "{\"query\": \"{ listings(first: 50) { edges { node { name description } } } }\"}")
                .body();
        assertThat(everything).contains(MARK).doesNotContain("INTERNAL");
        assertThat(faults).isEmpty();
        assertThat(product.log()).doesNotContainIgnoringCase(MARK);
    }

    @Test
    @Order(2)
    void noRequestThatMeansHarmDoesAny() throws Exception {
        int logBefore = product.log().length();
        long diskBefore = size(product.data());
        for (String door : DOORS) {
            atOnce(payloads, payload -> get(door.formatted(encoded(payload))));
        }
        atOnce(payloads, this::inHeaders);
        atOnce(payloads, this::posted);
        atOnce(lines("odd-requests.txt"), this::odd);
        assertThat(sent.get()).isGreaterThan(AT_LEAST);
        assertThat(faults).isEmpty();
        assertThat(product.log()).doesNotContainIgnoringCase(MARK);
        assertThat(product.log().length() - logBefore).isLessThan((int) A_FEW_KILOBYTES);
        assertThat(size(product.data()) - diskBefore).isLessThan(A_FEW_KILOBYTES);
        assertThat(product.get("/help").statusCode()).isEqualTo(200);
    }

    private void get(String target) {
        judge("GET " + target, Raw.get(product.port(), "127.0.0.1", target));
    }

    /** Whole as it stands: it may hold what no address has. */
    private void odd(String target) {
        judge("GET " + target, Raw.get(product.port(), "127.0.0.1", target));
    }

    private void inHeaders(String payload) {
        String oneLine = payload.replaceAll("[\\r\\n\\x00-\\x1f]", " ");
        String told = Stream.of(
                        "Referer",
                        "User-Agent",
                        "Cookie",
                        "X-Forwarded-For",
                        "X-Forwarded-Host",
                        "Accept-Language",
                        "If-None-Match",
                        "Range")
                .map(name -> name + ": " + oneLine + "\r\n")
                .collect(Collectors.joining());
        judge(
                "headers " + payload,
                Raw.send(
                        product.port(),
                        "GET /search?q=tea HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n"
                                + told + "\r\n"));
        judge(
                "accept " + payload,
                Raw.send(
                        product.port(),
                        "GET /help HTTP/1.1\r\nHost: localhost\r\nAccept: " + oneLine
                                + "\r\nConnection: close\r\n\r\n"));
    }

    private void posted(String payload) {
        String text = json(payload);
        post(
                "/graphql",
                "application/json",
                "{\"query\":\"query($w: String) { listings(words: $w, first: 1) { totalCount } }\",\"variables\":{\"w\":"
                        + text + "}}");
        post("/graphql", "application/json", "{\"query\":" + text + "}");
        post("/graphql", "application/json", payload);
        post("/search", "application/x-www-form-urlencoded", "q=" + encoded(payload));
        post("/operations/import?network=" + encoded(payload), "application/octet-stream", payload);
    }

    private void post(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: " + type
                + "\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        judge("POST " + path + " " + body, Raw.send(product.port(), head + body));
    }

    private void judge(String asked, Raw.Answer answer) {
        sent.incrementAndGet();
        boolean isOurFault = answer.status() >= 500 && answer.status() != 505 && answer.status() != 501;
        if (isOurFault || answer.status() == 0) {
            fault(answer.status() + " to " + asked);
        }
        if (answer.head().stream()
                        .anyMatch(line -> line.length() > LONGEST_LINE_OF_A_SERVER || line.startsWith("X-Test"))
                || answer.header("Set-Cookie").isPresent()) {
            fault("a header of theirs, after " + asked);
        }
        String type = answer.header("Content-Type").orElse("");
        if (!type.isEmpty() && answer.header("X-Content-Type-Options").isEmpty()) {
            fault("not guarded: " + asked);
        }
        if (answer.header("Location")
                .filter(to -> !to.startsWith("/") || to.startsWith("//") || to.startsWith("/\\"))
                .isPresent()) {
            fault("led elsewhere by " + asked);
        }
        if (type.startsWith("text/html")) {
            judgePage(asked, Jsoup.parse(answer.body()));
        } else if (answer.body().contains("<html") || answer.body().contains("\tat org.")) {
            fault("a page, or a trace, that does not say so, after " + asked);
        }
    }

    private void judgePage(String asked, Document page) {
        page.getAllElements().forEach(element -> {
            if (!ourElements.contains(element.normalName())) {
                fault("<" + element.normalName() + "> is alive after " + asked);
            }
            element.attributes().forEach(attribute -> {
                // What begins with "data-" does nothing by itself.
                boolean still = attribute.getKey().startsWith("data-");
                if (!still && !ourAttributes.contains(attribute.getKey())) {
                    fault(attribute.getKey() + "= is alive after " + asked);
                }
            });
            for (String name : List.of("href", "src", "action", "formaction", "xlink:href")) {
                if (LIVE_ADDRESS.matcher(element.attr(name)).find()) {
                    fault(element.attr(name) + " is alive after " + asked);
                }
            }
            if (element.normalName().equals("script")
                    && (!element.attr("src").startsWith("/") || !element.data().isBlank())) {
                fault("a script that is not ours, after " + asked);
            }
            if (element.normalName().equals("form") && !element.attr("action").matches("(/cy)?/search|")) {
                fault("a form to elsewhere, after " + asked);
            }
        });
    }

    private void fault(String what) {
        faults.add(what.length() > 300 ? what.substring(0, 300) : what);
    }

    /** Addresses of all listings, by the site's own program door. */
    private List<String> listings() {
        List<String> found = new ArrayList<>();
        String after = "";
        while (true) {
            String answer = product.graphql("{\"query\": \"{ listings(first: 50" + after
                            + ") { pageInfo { hasNextPage endCursor } edges { node { id } } } }\"}")
                    .body();
            Pattern.compile("\"id\":\"([^\"]+)\"")
                    .matcher(answer)
                    .results()
                    .forEach(one -> found.add("/listing/" + one.group(1)));
            var cursor = Pattern.compile("\"endCursor\":\"([^\"]+)\"").matcher(answer);
            if (!answer.contains("\"hasNextPage\":true") || !cursor.find()) {
                assertThat(answer).contains("hasNextPage");
                return found;
            }
            after = ", after: \\\"" + cursor.group(1) + "\\\"";
        }
    }

    private String imported(Path feed, String network) {
        Command.Ended ended = Command.run(
                "import",
                feed.toString(),
                "--network",
                network,
                "--data",
                product.data().toString());
        assertThat(ended.status()).as(ended.said()).isIn(0, 1);
        return ended.said();
    }

    private interface Deed {
        void with(String one);
    }

    private static void atOnce(Collection<String> all, Deed deed) throws InterruptedException {
        Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            all.forEach(one -> threads.execute(() -> {
                try {
                    deed.with(one);
                } catch (RuntimeException | AssertionError e) {
                    failures.add(e);
                }
            }));
            threads.shutdown();
            assertThat(threads.awaitTermination(LONGEST_MINUTES, TimeUnit.MINUTES))
                    .isTrue();
        }
        assertThat(failures).isEmpty();
    }

    /** Without comments. */
    private static List<String> lines(String file) throws IOException {
        try (var in = PayloadOutsideTest.class.getResourceAsStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String json(String text) {
        StringBuilder json = new StringBuilder("\"");
        text.chars().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                json.append('\\').append((char) letter);
            } else if (letter < ' ') {
                json.append("\\u%04x".formatted(letter));
            } else {
                json.append((char) letter);
            }
        });
        return json.append('"').toString();
    }
}
