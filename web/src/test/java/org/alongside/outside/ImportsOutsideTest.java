package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds come in through a directory that runs: side by side, with the command killed, with the directory killed; and go out again. */
class ImportsOutsideTest {

    /** Enough to be killed in the middle. */
    private static final int MANY = 4_000;

    private static final Pattern RUN = Pattern.compile("\\./alongside undo ([0-9a-f-]{36})");
    private static final Pattern CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"serviceId\":\"([^\"]+)\"");

    @TempDir
    static Path folder = Path.of("");

    private static Product product;

    @BeforeAll
    static void start() {
        product = Product.start(folder.resolve("real"), "--empty");
    }

    @AfterAll
    static void end() {
        product.close();
    }

    @Test
    void threeNetworksAtOnceAreThereOnceEachAndPagingEnds() throws Exception {
        List<Process> imports = new ArrayList<>();
        List<Path> outs = new ArrayList<>();
        for (String network : List.of("north", "south", "west")) {
            outs.add(folder.resolve(network + ".out"));
            imports.add(begin(product.data(), feed(network, 700, "We meet."), network, outs.getLast()));
        }
        for (int i = 0; i < imports.size(); i++) {
            assertThat(imports.get(i).waitFor())
                    .as(Files.readString(outs.get(i)))
                    .isZero();
        }
        assertThat(servicesOf("north", "south", "west")).isEqualTo(2_100);
        assertThat(repair()).contains("Index and store are equal. Nothing was mended.");
    }

    @Test
    void anImportGoesOnWhenItsCommandIsKilled() throws Exception {
        Path out = folder.resolve("killed.out");
        Process command = begin(product.data(), feed("orphan", MANY, "We meet."), "orphan", out);
        await(() -> Files.readString(out).contains("Bringing in"));
        command.destroyForcibly().waitFor();
        await(() -> imports("orphan").contains("  in "));
        assertThat(imports("orphan")).containsPattern("orphan +" + MANY + " ");
        assertThat(product.get("/search?q=orphan").statusCode()).isEqualTo(200);
    }

    @Test
    void whatAFileBroughtIsToldAddedToTakenBackAndTakenOut() throws Exception {
        bringIn(feed("town", 120, "We meet."), "town");
        Command.Ended changed = bringIn(feed("town", 110, "We sing."), "town", "--report", report("txt"));
        assertThat(changed.out())
                .contains("changed  town group 49", "and 60 more", "retired  town group 119")
                .contains("110 read, 0 new, 110 changed, 0 unchanged, 10 retired");
        assertThat(Files.readString(Path.of(report("txt")))).contains("changed  town group 109");

        Command.Ended added = bringIn(feed("town-more", 5, "We meet."), "town", "--add", "--report", report("json"));
        assertThat(added.out()).contains("5 new").contains(" 0 retired");
        assertThat(Files.readString(Path.of(report("json")))).contains("\"added\":5");

        Command.Ended undone =
                Command.run("undo", run(changed), "--data", product.data().toString());
        assertThat(undone.status()).as(undone.said()).isZero();
        assertThat(undone.out()).contains("110 as they were before, 10 listed again");
        assertThat(servicesOf("town")).isEqualTo(125);
        assertThat(imports("town").lines().filter(line -> line.contains("taken back")))
                .hasSize(1);

        assertThat(Command.run(
                                "network",
                                "remove",
                                "town",
                                "--data",
                                product.data().toString())
                        .said())
                .contains("Nothing was changed", "--yes");
        Command.Ended removed = Command.run(
                "network", "remove", "town", "--yes", "--data", product.data().toString());
        assertThat(removed.status()).as(removed.said()).isZero();
        assertThat(servicesOf("town")).isZero();
        assertThat(product.get("/networks").body()).doesNotContain(">Town<");
        assertThat(Command.run(
                                "network",
                                "remove",
                                "town",
                                "--yes",
                                "--data",
                                product.data().toString())
                        .said())
                .contains("There is no network town");
        assertThat(repair()).contains("Nothing was mended");
        assertThat(product.log()).doesNotContain("Exception", "ERROR");
    }

    /** The README's first journey: a feed of more than 64 KB comes to a practice directory. */
    @Test
    void aPracticeDirectoryRefusesInWordsAndOneThatIsStoppedOrKilledKeepsWhatWasIn() throws Exception {
        Path data = folder.resolve("practice");
        Path feed = feed("later", MANY, "We meet.");
        Path out = folder.resolve("server.out");
        try (Product practice = Product.start(data)) {
            Command.Ended refused =
                    Command.run("import", feed.toString(), "--network", "later", "--data", data.toString());
            assertThat(refused.status()).as(refused.said()).isEqualTo(2);
            assertThat(refused.err()).contains("--remove-practice").doesNotContain("Exception");

            Process command = begin(data, feed, "later", out, "--remove-practice");
            await(() -> Files.readString(out).contains("Bringing in"));
            practice.stop();
            assertThat(command.waitFor()).as(Files.readString(out)).isEqualTo(3);
            assertThat(Files.readString(out))
                    .contains("the import was stopped, and a part of the file is in", "(broken off)");
            assertThat(practice.log()).doesNotContain("Exception");
        }
        Path killed = folder.resolve("killed-server.out");
        try (Product real = Product.start(data)) {
            Process command = begin(data, feed, "later", killed);
            await(() -> Files.readString(killed).contains("Bringing in"));
            real.kill();
            assertThat(command.waitFor()).as(Files.readString(killed)).isEqualTo(3);
        }
        assertThat(Files.readString(killed))
                .contains("The directory ended while it brought the file in", "Import the file again to complete it")
                .doesNotContain("\tat ");

        assertThat(Command.run("imports", "--data", data.toString()).out()).contains("broken off: import again");
        Command.Ended again = Command.run("import", feed.toString(), "--network", "later", "--data", data.toString());
        assertThat(again.status()).as(again.said()).isZero();
        Matcher counts = Pattern.compile(MANY + " read, (\\d+) new, 0 changed, (\\d+) unchanged")
                .matcher(again.out());
        assertThat(counts.find()).as(again.said()).isTrue();
        assertThat(Integer.parseInt(counts.group(1)) + Integer.parseInt(counts.group(2)))
                .isEqualTo(MANY);
        assertThat(Integer.parseInt(counts.group(2))).as("was kept").isPositive();
    }

    private static String report(String ending) {
        return folder.resolve("report." + ending).toString();
    }

    private static Command.Ended bringIn(Path feed, String network, String... flags) {
        Command.Ended ended = Command.run(Stream.concat(
                        Stream.of(
                                "import",
                                feed.toString(),
                                "--network",
                                network,
                                "--data",
                                product.data().toString()),
                        Stream.of(flags))
                .toArray(String[]::new));
        assertThat(ended.status()).as(ended.said()).isZero();
        return ended;
    }

    private static Process begin(Path data, Path feed, String network, Path out, String... flags) throws IOException {
        return Command.begin(
                Command.PROJECT,
                Map.of(),
                out,
                out,
                Stream.concat(
                                Stream.of("import", feed.toString(), "--network", network, "--data", data.toString()),
                                Stream.of(flags))
                        .toArray(String[]::new));
    }

    private static String run(Command.Ended imported) {
        Matcher run = RUN.matcher(imported.out());
        assertThat(run.find()).as(imported.said()).isTrue();
        return run.group(1);
    }

    private static String imports(String network) {
        return Command.run(
                        "imports",
                        "--network",
                        network,
                        "--data",
                        product.data().toString())
                .out();
    }

    private static String repair() {
        return Command.run("repair", "--data", product.data().toString()).said();
    }

    private interface Holds {
        boolean now() throws IOException;
    }

    private static void await(Holds condition) throws IOException {
        long end = System.nanoTime() + 240_000_000_000L;
        while (!condition.now()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Product.pause(200);
        }
    }

    /** Pages through all of them by cursor, from the first page to the last. */
    private static int servicesOf(String... networks) {
        List<String> ids = new ArrayList<>();
        String after = "";
        String more;
        do {
            String body = page(String.join("\\\",\\\"", networks), after);
            ID.matcher(body).results().map(found -> found.group(1)).forEach(ids::add);
            assertThat(new HashSet<>(ids)).as("each is met once").hasSize(ids.size());
            Matcher cursor = CURSOR.matcher(body);
            after = cursor.find() ? ", after: \\\"" + cursor.group(1) + "\\\"" : "";
            more = body;
        } while (more.contains("\"hasNextPage\":true"));
        return ids.size();
    }

    private static String page(String networks, String after) {
        HttpResponse<String> answer = product.send(HttpRequest.newBuilder(product.address("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"query\": \"{listings(first: 50, lane: ANY, filters: {network: [\\\"" + networks + "\\\"]}"
                                + after + ") {edges {node {serviceId}} pageInfo {hasNextPage endCursor}}}\"}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("\"errors\"");
        return answer.body();
    }

    private static Path feed(String key, int groups, String description) throws IOException {
        StringBuilder rows =
                new StringBuilder("id,name,description,topics,attendance,city,postal_code,latitude,longitude,"
                        + "dtstart,rrule,opens_at,closes_at,phone\n");
        for (int i = 0; i < groups; i++) {
            rows.append(
                    "%s-%d,%s group %d,%s,coffee-talk,in-person,Leeds,LS2 8JT,53.8,-1.55,2025-01-07,FREQ=WEEKLY;BYDAY=TU,19:00,21:00,01632 960001%n"
                            .formatted(key, i, key, i, description));
        }
        return Files.writeString(Files.createTempFile(folder, key, ".csv"), rows);
    }
}
