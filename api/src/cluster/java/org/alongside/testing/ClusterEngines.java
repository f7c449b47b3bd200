package org.alongside.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Starts one PostgreSQL and one OpenSearch in this process, and gives each Spring context its own database and index. */
public class ClusterEngines implements EnvironmentPostProcessor, Ordered {

    /** Before the application looks whether they are there. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE - 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!"cluster".equals(System.getProperty("alongside.engines"))) {
            return;
        }
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        // Before the files, which name the usual host; and behind all, for a second process says whose store and index
        // it shares.
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("engine", Map.of("alongside.search.hosts", searchHost())));
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "engines", Map.of("alongside.test.store", store(name), "alongside.test.index", name)));
    }

    /** For a process of its own, with a database and an index of its own: the environment application-cluster.yaml speaks of. */
    public static Map<String, String> environment() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        return Map.of(
                "SPRING_PROFILES_ACTIVE",
                "cluster",
                "SPRING_DATASOURCE_URL",
                store(name),
                "SPRING_DATASOURCE_USERNAME",
                "postgres",
                "SPRING_DATASOURCE_PASSWORD",
                "",
                "ALONGSIDE_SEARCH_HOSTS",
                searchHost(),
                "ALONGSIDE_SEARCH_INDEX",
                name);
    }

    private static String store(String name) {
        EmbeddedPostgres postgres = Postgres.RUNNING;
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
            return postgres.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one engine of this process: OpenSearch, or with {@code -Dtest.engine=elasticsearch} an Elasticsearch beside it. */
    static String searchHost() {
        return "elasticsearch".equals(System.getProperty("alongside.engine"))
                ? Elasticsearch.RUNNING.host()
                : "localhost:" + Search.RUNNING.node().settings().get("http.port");
    }

    /** The one OpenSearch of this process. */
    static OpenSearchRunner search() {
        return Search.RUNNING;
    }

    private static final class Postgres {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Search {

        private static final int FIRST_PORT = 9250;

        static final OpenSearchRunner RUNNING = start();

        private static OpenSearchRunner start() {
            OpenSearchRunner runner = new OpenSearchRunner();
            runner.onBuild((number, settings) -> {
                settings.put("action.destructive_requires_name", false);
                settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
            });
            runner.build(OpenSearchRunner.newConfigs()
                    .basePath(folder().toString())
                    .clusterName("alongside-" + ProcessHandle.current().pid())
                    .baseHttpPort(FIRST_PORT)
                    .disableESLogger()
                    .numOfNode(1));
            runner.ensureYellow();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(runner)));
            return runner;
        }

        private static Path folder() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "opensearch")
                        .toAbsolutePath();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(OpenSearchRunner runner) {
            try {
                runner.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            runner.clean();
        }
    }
}
