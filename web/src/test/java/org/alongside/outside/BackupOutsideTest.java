package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does with backups, on a directory the product made itself. */
class BackupOutsideTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int GROUPS = 300;

    @TempDir
    static Path folder = Path.of("");

    private static Product product;
    private static Path backup = folder;

    @BeforeAll
    static void aDirectoryWithABackup() {
        product = Product.start(folder.resolve("live"), "--empty");
        Path feed = Feed.of(folder, "one", GROUPS);
        Command.Ended imported = Command.run(
                "import",
                feed.toString(),
                "--network",
                "one",
                "--data",
                product.data().toString());
        assertThat(imported.status()).as(imported.said()).isZero();
        backup = backedUp(product.data(), "backup.zip");
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void whatComesBackIsTheSameAndOpens() throws IOException {
        Path back = restored(backup, "back");
        try (Product again = Product.start(back)) {
            assertThat(listings(again)).hasSize(GROUPS).isEqualTo(listings(product));
            assertThat(again.log()).contains("listings: " + GROUPS);
            again.stop();
        }
        assertThat(tables(backedUp(back, "again.zip"))).isEqualTo(tables(backup));
    }

    @Test
    void aBackupDuringAnImportIsOfOneMoment() throws IOException {
        Path feed = Feed.of(folder, "two", 3000);
        long before = rows(backup, "listing");
        var importing = CompletableFuture.supplyAsync(() -> Command.run(
                "import",
                feed.toString(),
                "--network",
                "two",
                "--data",
                product.data().toString()));
        while (count(product) <= before && !importing.isDone()) {
            Product.pause(50);
        }
        Path during = backedUp(product.data(), "during.zip");
        Command.Ended imported = importing.join();
        assertThat(imported.status()).as(imported.said()).isZero();
        assertThat(rows(during, "listing")).isEqualTo(rows(during, "statement")).isGreaterThan(before);
        Path back = restored(during, "moment");
        assertThat(tables(backedUp(back, "moment.zip"))).isEqualTo(tables(during));
    }

    @Test
    void nobodyButItsOwnerReadsTheDirectoryOrItsBackup() throws IOException {
        assertThat(mode(product.data())).isEqualTo("rwx------");
        assertThat(mode(backup)).isEqualTo("rw-------");
        try (Stream<Path> all = Files.walk(product.data())) {
            assertThat(all.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(mode(file))
                    .as(file.toString())
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void nothingInAFileIsRun() throws IOException, SQLException {
        Path marker = folder.resolve("was-run");
        Path hostile = folder.resolve("engine.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(hostile))) {
            put(zip, "manifest.json", """
                    {"format":1,"madeAt":"2026-11-28T00:00:00Z","sha256":"0","bytes":1,"history":"7: 2",
                    "listings":1,"statements":0}""");
            zip.putNextEntry(new ZipEntry("store.mv.db"));
            Files.copy(engineFileThatWrites(marker), zip);
        }
        assertThat(refusal(hostile)).contains("Alongside");
        assertThat(marker).doesNotExist();
    }

    @Test
    void aFileThatIsNotOursIsRefusedInOneSentence() throws IOException {
        Path climbing = changed("climbing.zip", Map.of("../../climbed.jsonl", "{}\n"));
        assertThat(refusal(climbing)).contains("climbed.jsonl");
        assertThat(folder.resolve("climbed.jsonl")).doesNotExist();
        Path swapped = changed("swapped.zip", Map.of("directory.jsonl", "{\"id\":\"one\",\"practice\":false}\n"));
        assertThat(refusal(swapped)).contains("directory.jsonl, line 1");
        Path huge = changed("huge.zip", Map.of("network.jsonl", " ".repeat(300 * 1024 * 1024)));
        assertThat(refusal(huge)).contains("network.jsonl, line 1");
        Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear all");
        assertThat(refusal(letter)).contains("not a backup");
        Path half = folder.resolve("half.zip");
        byte[] whole = Files.readAllBytes(backup);
        Files.write(half, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(refusal(half)).contains("damaged");
    }

    private static String refusal(Path file) {
        Path into = folder.resolve("refused");
        Command.Ended ended = Command.run("restore", file.toString(), "--data", into.toString());
        assertThat(ended.status()).as(ended.said()).isEqualTo(1);
        assertThat(ended.err()).hasLineCount(1).doesNotContain("Exception");
        assertThat(into).doesNotExist();
        return ended.err();
    }

    private static Path backedUp(Path data, String name) {
        Path file = folder.resolve(name);
        Command.Ended ended = Command.run("backup", file.toString(), "--data", data.toString());
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.err()).isEmpty();
        return file;
    }

    private static Path restored(Path file, String name) {
        Path into = folder.resolve(name);
        Command.Ended ended = Command.run("restore", file.toString(), "--data", into.toString());
        assertThat(ended.status()).as(ended.said()).isZero();
        return into;
    }

    /** Ids and names of all listings, page by page as a program would. */
    private static TreeSet<String> listings(Product directory) {
        TreeSet<String> all = new TreeSet<>();
        String after = "null";
        while (!after.isEmpty()) {
            JsonNode page = JSON.readTree(directory
                            .graphql(JSON.writeValueAsString(Map.of(
                                    "query",
                                    "{ listings(first: 50, after: " + after
                                            + ") { edges { node { id name } } pageInfo { hasNextPage endCursor } } }")))
                            .body())
                    .at("/data/listings");
            page.path("edges").forEach(edge -> all.add(edge.path("node").toString()));
            after = page.at("/pageInfo/hasNextPage").asBoolean()
                    ? page.at("/pageInfo/endCursor").toString()
                    : "";
        }
        return all;
    }

    private static long count(Product directory) {
        return JSON.readTree(directory
                        .graphql("{\"query\":\"{ listings(first: 1) { totalCount } }\"}")
                        .body())
                .at("/data/listings/totalCount")
                .asLong();
    }

    private static JsonNode tables(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry("manifest.json"))) {
            return JSON.readTree(in).path("tables");
        }
    }

    private static long rows(Path file, String table) throws IOException {
        return tables(file).path(table).path("rows").asLong();
    }

    /** The backup with other things in it. */
    private static Path changed(String name, Map<String, String> entries) throws IOException {
        Path file = folder.resolve(name);
        try (ZipFile from = new ZipFile(backup.toFile());
                OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry : from.stream().toList()) {
                if (!entries.containsKey(entry.getName())) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    from.getInputStream(entry).transferTo(zip);
                }
            }
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return file;
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    /** A file of the engine whose listings are worked out by a program in it. */
    private static Path engineFileThatWrites(Path marker) throws SQLException {
        Path store = folder.resolve("hostile");
        try (Connection connection =
                        DriverManager.getConnection("jdbc:h2:file:" + store + ";DATABASE_TO_LOWER=TRUE", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    create alias mark as 'long mark() throws Exception {
                        java.nio.file.Files.writeString(java.nio.file.Path.of("%s"), "run"); return 1; }'""".formatted(marker));
            statement.execute("create view listing as select mark() as id");
            statement.execute("create table statement (id bigint)");
            statement.execute("create table \"flyway_schema_history\" (\"installed_rank\" int, \"version\" varchar)");
        }
        return folder.resolve("hostile.mv.db");
    }

    private static String mode(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
