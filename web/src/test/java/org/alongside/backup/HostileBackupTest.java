package org.alongside.backup;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.status.StatusManager;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.alongside.backup.content.JsonLines;
import org.alongside.backup.content.Manifest;
import org.alongside.backup.content.RowDigest;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Files that somebody else made, whose manifest tells the truth of what is in them: each is refused in one sentence that names the line. */
class HostileBackupTest {

    private static final String URL = ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
    private static final String NETWORK =
            "{\"about\":{\"name\":\"Leeds\"},\"code\":\"leeds\",\"name\":\"Leeds\",\"practice\":false}";

    private final ByteArrayOutputStream told = new ByteArrayOutputStream();
    private final PrintStream usual = System.err;

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> entries = new LinkedHashMap<>();
    private Manifest manifest = new Manifest(0, "", Instant.EPOCH, "", false, new TreeMap<>(), new TreeMap<>());

    @BeforeEach
    void aBackupToChange() throws IOException, SQLException {
        silenceLogback();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        String store = "jdbc:h2:file:" + folder.resolve("store") + URL;
        Flyway.configure()
                .dataSource(store, "", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
        Path file = folder.resolve("right.zip");
        try (Connection connection = DriverManager.getConnection(store, "", "");
                Statement statement = connection.createStatement()) {
            statement.execute("insert into network (code, name, practice, about)"
                    + " values ('leeds', 'Leeds', false, '{\"name\":\"Leeds\"}' format json)");
            manifest = Backup.write(connection, file, Instant.parse("2026-11-28T12:00:00Z"));
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(usual);
    }

    @Test
    void theUnchangedOneComesBack() throws IOException {
        assertThat(entries.get("network.jsonl")).isEqualTo(NETWORK + "\n");
        assertThat(restored()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"leeds\"' | '7' | 'line 1: column code: not text'",
                "'\"leeds\"' | 'null' | 'line 1: column code: missing'",
                "'false' | '\"no\"' | 'line 1: column practice: not true or false'",
                "'{\"name\":\"Leeds\"}' | '[1' | 'line 1: not a line of JSON'",
                "'{\"name\":\"Leeds\"}' | '{\"name\":{\"name\":1}}' | 'line 1: column about: not JSON that the directory can read'",
                "'\"code\"' | '\"cod\"' | 'line 1: columns that this table has not'",
                "'\"name\":\"Leeds\",\"practice\"' | '\"name\":\"Leeds\",\"more\":1,\"practice\"' | 'columns that this table has not'",
                "'\"code\"' | '\"name\":\"A\",\"code\"' | 'line 1: not a line of JSON'",
                "'\"leeds\"' | '\"1234567890123456789012345678901234567890X\"' | 'line 1: not a row that this table takes'",
                "'{\"about\"' | ' {\"about\"' | 'is not what was put into the backup'",
            })
    void aRowThatIsNotRightIsNamed(String was, String becomes, String why) throws IOException {
        put("network", NETWORK.replace(was, becomes) + "\n");
        assertThat(restored()).isEqualTo(1);
        assertThat(said()).contains(why);
    }

    @Test
    void aRowThatIsThereTwiceIsNamed() throws IOException {
        put("network", NETWORK + "\n" + NETWORK + "\n");
        assertThat(restored()).isEqualTo(1);
        assertThat(said()).contains("network.jsonl, line 2: not a row that this table takes");
    }

    @Test
    void tablesAndCountersThatNoDirectoryHasAreRefused() throws IOException {
        put("secrets", "{}\n");
        assertThat(restored()).isEqualTo(1);
        assertThat(said()).contains("other tables than a directory has");
        entries.remove("secrets.jsonl");
        manifest.tables().remove("secrets");
        manifest.sequences().put("x\" restart; drop table listing; --", 5L);
        assertThat(restored()).isEqualTo(1);
        assertThat(said()).contains("a counter that no directory has");
    }

    @Test
    void whatTheManifestDoesNotTellOfIsRefused() throws IOException {
        entries.put("network.jsonl", NETWORK + "\n" + NETWORK.replace("leeds", "york") + "\n");
        assertThat(restored()).isEqualTo(1);
        assertThat(said()).contains("network.jsonl, line 2: more than the manifest tells of");
        entries.put("../climbed.jsonl", "{}");
        assertThat(restored()).isEqualTo(1);
        assertThat(said()).contains("does not hold what its manifest names", "climbed.jsonl");
    }

    @Test
    void whatComesFromALaterVersionIsRefused() throws IOException {
        manifest = new Manifest(
                manifest.format(), "9.1", manifest.madeAt(), "99", false, manifest.tables(), manifest.sequences());
        assertThat(restored()).isEqualTo(1);
        assertThat(said()).contains("made by a newer Alongside (9.1)");
    }

    /** With a manifest that tells the truth of it. */
    private void put(String table, String lines) {
        RowDigest tally = new RowDigest();
        lines.lines().forEach(line -> tally.add(line.getBytes(StandardCharsets.UTF_8)));
        manifest.tables().put(table, tally.count());
        entries.put(table + ".jsonl", lines);
    }

    private int restored() throws IOException {
        manifest = new Manifest(
                manifest.format(),
                manifest.product(),
                manifest.madeAt(),
                manifest.schema(),
                manifest.practice(),
                new TreeMap<>(manifest.tables()),
                new TreeMap<>(manifest.sequences()));
        entries.put(Manifest.NAME, new String(JsonLines.bytes(manifest), StandardCharsets.UTF_8));
        Path file = folder.resolve("changed.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        Path into = folder.resolve("into");
        int status = new CommandLine(new RestoreCommand()).execute(file.toString(), "--data", into.toString());
        if (status != 0) {
            assertThat(into).doesNotExist();
        }
        return status;
    }

    /** A pool of a context that another test left logs in its own time; Logback then writes of itself to standard error. */
    private static void silenceLogback() {
        StatusManager status = ((LoggerContext) LoggerFactory.getILoggerFactory()).getStatusManager();
        status.getCopyOfStatusListenerList().forEach(status::remove);
    }

    private String said() {
        String said = told.toString(StandardCharsets.UTF_8);
        told.reset();
        assertThat(said).hasLineCount(1);
        return said;
    }
}
