package org.alongside.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.alongside.testing.ClusterEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the blocks of OPERATING that prepare a cluster and move a directory into it, as they are written. */
class OperatingOutsideTest {

    private static final Path PAPER = Command.PROJECT.resolve(".github/OPERATING.md");
    private static final String UNDO = """
            curl -sS -XDELETE localhost:9200/_index_template/alongside
            curl -sS -XPUT localhost:9200/_cluster/settings -H 'Content-Type: application/json' \
              -d '{"persistent": {"action.auto_create_index": null}}'
            """;

    @TempDir
    Path folder = Path.of("");

    private final Map<String, String> settings = new HashMap<>(ClusterEngines.environment());
    private final String engine = Objects.requireNonNull(settings.get("ALONGSIDE_SEARCH_HOSTS"));

    /** Other tests use the same engine. */
    @AfterEach
    void leaveTheEngineAsItWas() throws IOException, InterruptedException {
        run(UNDO);
    }

    @Test
    void aDirectoryMovesIntoAClusterThatWasPreparedAsWritten() throws Exception {
        inTheStore(block("## First start of a cluster", "sql"));
        for (String block : blocks("## First start of a cluster", "sh")) {
            assertThat(run(block)).contains("\"acknowledged\":true");
        }
        Path feed = Files.writeString(folder.resolve("town.csv"), """
                id,name,kind,attendance
                a,Heron walkers,self-help-group,online
                """);
        assertEnds("import", feed.toString(), "--network", "town", "--new", "--data", "OLD");

        List<String> lines =
                block("## From H2 to PostgreSQL", "sh").strip().lines().toList();
        String[] start = words(lines.getLast());
        assertThat(start).startsWith("start").endsWith("--data", "NEW");
        for (String line : lines.subList(0, lines.size() - 1)) {
            assertEnds(words(line));
        }
        String[] flags = List.of(start).subList(1, start.length - 2).toArray(String[]::new);
        try (Product product = Product.start(folder.resolve("NEW"), settings, flags)) {
            product.waitUntilUp();
            assertThat(product.get("/search?q=heron").body()).contains("Heron<");
            assertThat(run("curl -sS 'localhost:9200/listing-*/_settings'")).contains("\"number_of_shards\":\"3\"");
        }
    }

    /** As the administrator of PostgreSQL; the process then comes as the user that was made. */
    private void inTheStore(String sql) throws SQLException {
        String url = Objects.requireNonNull(settings.get("SPRING_DATASOURCE_URL"));
        try (Connection connection = DriverManager.getConnection(url, "postgres", "");
                Statement statement = connection.createStatement()) {
            for (String one : sql.strip().split(";\\s*")) {
                statement.execute(one);
            }
        }
        settings.remove("SPRING_PROFILES_ACTIVE");
        settings.put("SPRING_DATASOURCE_URL", url.replaceFirst("/[^/?]+(\\?.*)?$", "/alongside"));
        settings.put("SPRING_DATASOURCE_USERNAME", "alongside");
        settings.put("SPRING_DATASOURCE_PASSWORD", "change-me");
        settings.put("ALONGSIDE_SEARCH_INDEX", "listing");
        settings.put("JAVA_TOOL_OPTIONS", "-Xmx512m");
    }

    /** Only a command of the cluster sees its settings: they would lead the old directory to the new store. */
    private void assertEnds(String... words) {
        Map<String, String> environment = List.of(words).contains("cluster") ? settings : Map.of();
        Command.Ended ended = Command.run(folder, environment, words);
        assertThat(ended.status())
                .as(String.join(" ", words) + "\n" + ended.said())
                .isZero();
    }

    private String run(String shell) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-ec", shell.replace("localhost:9200", engine))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out;
    }

    private static String[] words(String line) {
        assertThat(line).startsWith("./alongside ");
        return line.substring("./alongside ".length()).split(" +");
    }

    private static String block(String heading, String language) throws IOException {
        return blocks(heading, language).getFirst();
    }

    /** The blocks of this language below a heading. */
    private static List<String> blocks(String heading, String language) throws IOException {
        String paper = Files.readString(PAPER);
        String section = paper.substring(paper.indexOf(heading) + heading.length());
        section = section.substring(0, section.indexOf("\n## "));
        return Pattern.compile("(?s)```" + language + "\\n(.*?)```")
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
