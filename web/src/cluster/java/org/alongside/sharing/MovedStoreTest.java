package org.alongside.sharing;

import static org.alongside.testing.AService.aService;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.zip.ZipFile;
import org.alongside.backup.BackupCommand;
import org.alongside.backup.RestoreCommand;
import org.alongside.listing.draft.DraftJson;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One file for both stores: a grown directory moves from H2 to PostgreSQL and back, the same to the last value. */
class MovedStoreTest {

    private static final String ROWS = """
            insert into directory values (1, false, timestamp with time zone '2026-11-01 10:00:00.123456+01:00');
            insert into network (code, name, practice, about) values ('leeds', 'Leeds', false, '{"name":"Leeds"}' format json);
            insert into statement (id, service_id, source, by_person, said_at, licence, hash, draft)
                select "X", random_uuid(), 'leeds', mod("X", 2) = 0, timestamp with time zone '2026-11-01 10:00:00+00:00', null, 'h' || "X",
                    case when mod("X", 3) = 0 then null else json 'DRAFT' end
                from system_range(1, 1234);
            alter sequence statement_seq restart with 77;
            """.replace(
            "DRAFT", DraftJson.write(aService().named("T\u00ea").draft()).replace("'", "''"));

    @TempDir
    Path folder = Path.of("");

    @Test
    void aGrownDirectoryMovesThereAndBack() throws IOException, SQLException {
        fill(folder.resolve("embedded"), ROWS);
        Path file = backup("embedded");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            settings("shared", postgres.getJdbcUrl("postgres", "postgres"));
            assertThat(restore(file, "shared")).isZero();
            assertThat(folder.resolve("shared/store.mv.db")).doesNotExist();
            Path moved = backup("shared");
            assertThat(manifest(moved).path("tables")).isEqualTo(manifest(file).path("tables"));
            assertThat(manifest(moved).at("/sequences/statement_seq").asInt()).isGreaterThanOrEqualTo(77);
            assertThat(restore(file, "shared")).as("over a directory").isEqualTo(1);
            assertThat(restore(moved, "back")).isZero();
            assertThat(manifest(backup("back")).path("tables"))
                    .isEqualTo(manifest(file).path("tables"));
        }
    }

    @Test
    void practiceNeverEntersAndWhatFailsLeavesNothing() throws IOException, SQLException {
        fill(folder.resolve("embedded"), ROWS.replace("(1, false", "(1, true"));
        Path file = backup("embedded");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            settings("shared", postgres.getJdbcUrl("postgres", "postgres"));
            assertThat(restore(file, "shared")).isEqualTo(1);
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table of_somebody_else (id int)");
            }
            fill(folder.resolve("real"), ROWS);
            assertThat(restore(backup("real"), "shared")).isEqualTo(1);
        }
    }

    private static void fill(Path data, String rows) throws IOException, SQLException {
        String url = "jdbc:h2:file:" + Files.createDirectories(data).resolve("store")
                + ";DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0";
        Flyway.configure()
                .dataSource(url, "", "")
                .locations("classpath:db/migration", "classpath:db/vendor/h2")
                .load()
                .migrate();
        try (Connection connection = DriverManager.getConnection(url, "", "");
                Statement statement = connection.createStatement()) {
            statement.execute(rows);
        }
    }

    private void settings(String data, String url) throws IOException {
        Path config = Files.createDirectories(folder.resolve(data).resolve("config"));
        Files.writeString(
                config.resolve("application.yaml"),
                "spring.datasource:%n  url: %s%n  username: postgres%n  password: ''%n".formatted(url));
    }

    private Path backup(String data) {
        Path file = folder.resolve(data + ".zip");
        assertThat(run(new BackupCommand(), file, data)).isZero();
        return file;
    }

    private int restore(Path file, String data) {
        return run(new RestoreCommand(), file, data);
    }

    private int run(Object command, Path file, String data) {
        return new CommandLine(command)
                .execute(file.toString(), "--data", folder.resolve(data).toString());
    }

    private static JsonNode manifest(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(Objects.requireNonNull(zip.getEntry("manifest.json")))) {
            return new JsonMapper().readTree(in);
        }
    }
}
