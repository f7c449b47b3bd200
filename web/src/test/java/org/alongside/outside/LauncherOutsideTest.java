package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher beside a directory that runs at one address of this machine only, with settings of its own. */
class LauncherOutsideTest {

    private static final String HOST = "127.0.0.2";

    @TempDir
    static Path folder = Path.of("");

    private static Product product;

    @BeforeAll
    static void aDirectoryWithSettings() throws IOException {
        Path config = Files.createDirectories(folder.resolve("data/config"));
        Files.writeString(config.resolve("application.yaml"), """
                alongside.backup:
                  folder: %s
                  cron: "*/10 * * * * *"
                  keep: 2
                """.formatted(folder.resolve("nightly")));
        product = Product.start(folder.resolve("data"), Map.of("ALONGSIDE_JAVA_OPTIONS", "-Xmx300m"), "--host", HOST);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void aStartTellsWhatItOpened() {
        assertThat(product.log())
                .contains(
                        "Alongside ",
                        "data:     " + product.data(),
                        "settings: " + product.data().resolve("config/application.yaml"),
                        "index: ",
                        "memory:   at most 300 MB",
                        "numbers to ring have no day of checking in help-lines.csv: ring them (Childline, National",
                        "http://" + HOST + ":" + product.port() + "/")
                .doesNotContain("WARNING: Using incubator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start", "import", "backup", "restore", "words", "bench"})
    void everyCommandTellsItsOptions(String command) {
        Command.Ended ended = Command.run(command, "--help");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("Usage: alongside " + command);
        assertThat(ended.err().replace("Building the bench ...\n", "").strip()).isEmpty();
    }

    @Test
    void theVersionIsTold() {
        Command.Ended ended = Command.run("--version");
        assertThat(ended.status()).isZero();
        assertThat(ended.out()).startsWith("Alongside ").contains("Java ");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void aCommandAfterAPullTouchesNothingTheRunningDirectoryReads() throws IOException {
        Path source = Command.PROJECT.resolve("web/pom.xml");
        Path built = Command.PROJECT.resolve("web/target/alongside.jar");
        FileTime before = Files.getLastModifiedTime(source);
        FileTime ofBuild = Files.getLastModifiedTime(built);
        String running = product.process().info().commandLine().orElseThrow();
        assertThat(running).contains(".releases/").doesNotContain(built.toString());
        try {
            Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
            Command.Ended ended = Command.run(
                    "backup",
                    folder.resolve("pulled.zip").toString(),
                    "--data",
                    product.data().toString());
            assertThat(ended.status()).as(ended.said()).isZero();
            assertThat(ended.said()).doesNotContain("Building");
            assertThat(Command.run("start", "--help").said()).doesNotContain("Building");
        } finally {
            Files.setLastModifiedTime(source, before);
        }
        assertThat(Files.getLastModifiedTime(built)).isEqualTo(ofBuild);
    }

    @Test
    void settingsBesideTheDataCountFromWhereverACommandIsRun() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Command.Ended ended = Command.run(
                elsewhere,
                Map.of(),
                "backup",
                "here.zip",
                "--data",
                product.data().toString());
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(elsewhere.resolve("here.zip")).exists();
    }

    @Test
    void aNightlyBackupIsMadeTriedAndKept() throws IOException {
        Path nightly = folder.resolve("nightly");
        long end = System.nanoTime() + 120_000_000_000L;
        while (!product.log().contains("every row the same: 731 listings") && System.nanoTime() < end) {
            Product.pause(500);
        }
        assertThat(product.log()).contains("was made and restored for a try, every row the same: 731 listings");
        try (var files = Files.list(nightly)) {
            List<String> names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("alongside-"))
                    .toList();
            assertThat(names).isNotEmpty().hasSizeLessThan(4);
        }
    }

    @Test
    void anotherProgramAtTheAddressOfAKilledDirectoryIsSentNothing() throws IOException {
        CopyOnWriteArrayList<String> heard = new CopyOnWriteArrayList<>();
        HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext("/", exchange -> {
            heard.add(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " "
                            + exchange.getRequestHeaders().keySet());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        listener.start();
        try {
            Path killed = Files.createDirectories(folder.resolve("killed"));
            String address = "http://127.0.0.1:" + listener.getAddress().getPort();
            Files.writeString(
                    killed.resolve("run"),
                    String.join("\n", address, "1", Instant.now().toString(), "true", "secret"));
            Path feed = Feed.of(folder, "stale", 2);
            Command.Ended ended =
                    Command.run("import", feed.toString(), "--network", "stale", "--data", killed.toString());
            assertThat(ended.status()).as(ended.said()).isNotZero();
            assertThat(ended.err())
                    .contains("Another program answers at " + address)
                    .doesNotContain("Exception");
            assertThat(heard)
                    .allSatisfy(line ->
                            assertThat(line).startsWith("GET /operations/hello").doesNotContainIgnoringCase("token"));
        } finally {
            listener.stop(0);
        }
    }
}
