package org.alongside.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codelibs.opensearch.runner.OpenSearchRunner;
import org.opensearch.cluster.ClusterState;
import org.opensearch.cluster.node.DiscoveryNode;
import org.opensearch.node.Node;

/** A cluster of three OpenSearch nodes in this process, of which one can be closed. */
public final class ThreeNodes implements AutoCloseable {

    private static final int NODES = 3;

    /** Apart from the one node of {@link ClusterEngines}. */
    private static final int FIRST_PORT = 9270;

    private final OpenSearchRunner runner = new OpenSearchRunner();
    private final List<Node> nodes;

    private ThreeNodes() {
        List<Integer> ports = freePorts();
        List<String> seeds = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        runner.onBuild((number, settings) -> {
            // Its own ports: by default nodes look for each other where another test run may have its cluster.
            settings.put("transport.port", ports.get(number - 1));
            settings.putList("discovery.seed_hosts", seeds);
            settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
        });
        runner.build(OpenSearchRunner.newConfigs()
                .basePath(folder())
                .clusterName("alongside-three-" + ProcessHandle.current().pid())
                .baseHttpPort(FIRST_PORT)
                .disableESLogger()
                .numOfNode(NODES));
        runner.ensureGreen();
        nodes = IntStream.range(0, NODES).mapToObj(runner::getNode).toList();
    }

    public static ThreeNodes start() {
        return new ThreeNodes();
    }

    /** As Hibernate Search takes them. */
    public String hosts() {
        return nodes.stream()
                .map(node -> "localhost:" + node.settings().get("http.port"))
                .collect(Collectors.joining(","));
    }

    /** Until every copy of every shard is there. */
    public void awaitCopies() {
        runner.ensureGreen();
    }

    /** How many primary shards lie on the node that manages the cluster. */
    public long primariesOfTheManager() {
        ClusterState state = runner.clusterService().state();
        DiscoveryNode manager = Objects.requireNonNull(state.nodes().getClusterManagerNode());
        return state.routingTable().allShards().stream()
                .filter(shard -> shard.primary() && manager.getId().equals(shard.currentNodeId()))
                .count();
    }

    /** The worst one to lose: the others must elect another before they can make copies into primaries. */
    public void closeTheManager() {
        closeNode(runner.clusterManagerNode());
    }

    @Override
    public void close() {
        nodes.forEach(ThreeNodes::closeNode);
        runner.clean();
    }

    private static void closeNode(Node node) {
        try {
            node.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Integer> freePorts() {
        return IntStream.range(0, NODES).map(i -> freePort()).boxed().toList();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder() {
        try {
            return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "opensearch-three")
                    .toAbsolutePath()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
