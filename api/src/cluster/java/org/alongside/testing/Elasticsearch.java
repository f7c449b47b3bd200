package org.alongside.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;

/**
 * An Elasticsearch 7.10.2 in a process of its own, for its Lucene is another than ours: {@code -Pcluster -Dtest.engine=elasticsearch}. The
 * last version that Maven Central has whole.
 */
final class Elasticsearch {

    private static final Path CLASSPATH = Path.of("../api/src/cluster/elasticsearch/target/classpath");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    /** The runner takes none above. */
    private static final int LAST_PORT = 9299;

    private static final int FIRST_PORT = 9281;

    static final Elasticsearch RUNNING = start();

    private final int port;

    private Elasticsearch(int port) {
        this.port = port;
    }

    String host() {
        return "localhost:" + port;
    }

    private static Elasticsearch start() {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "elasticsearch")
                    .toAbsolutePath();
            // It counts its nodes from one and adds the number to the port.
            int port = freePort();
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-cp",
                            Files.readString(Path.of("").toAbsolutePath().resolve(CLASSPATH))
                                    .strip(),
                            "org.codelibs.elasticsearch.runner.ElasticsearchClusterRunner",
                            "-basePath",
                            folder.toString(),
                            "-clusterName",
                            "alongside-" + ProcessHandle.current().pid(),
                            "-baseHttpPort",
                            Integer.toString(port - 1),
                            "-numOfNode",
                            "1")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            awaitPort(port, process, folder);
            return new Elasticsearch(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitPort(int port, Process process, Path folder) throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            try {
                new Socket("localhost", port).close();
                return;
            } catch (IOException e) {
                if (!process.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException(
                            "Elasticsearch did not start:\n" + Files.readString(folder.resolve("log")), e);
                }
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static int freePort() {
        return IntStream.rangeClosed(FIRST_PORT, LAST_PORT)
                .filter(Elasticsearch::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
