package org.alongside.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Stands between a client and a server; can cut the line, and hold answers back. */
public final class Relay {

    private final int to;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;
    private volatile Duration late = Duration.ZERO;

    private Relay(int to) throws IOException {
        this.to = to;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** To the one engine of this process. */
    public static Relay toSearch() {
        String host = ClusterEngines.searchHost();
        return to(Integer.parseInt(host.substring(host.indexOf(':') + 1)));
    }

    /** To whatever listens on this machine. */
    public static Relay to(int port) {
        try {
            Relay relay = new Relay(port);
            Thread.ofVirtual().start(relay::accept);
            return relay;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "localhost:" + server.getLocalPort();
    }

    public void cut() {
        cut = true;
        open.forEach(Relay::close);
    }

    public void mend() {
        cut = false;
    }

    /** From now on every piece of an answer comes so much later. */
    public void holdBack(Duration longer) {
        late = longer;
    }

    private void accept() {
        while (true) {
            try {
                Socket client = server.accept();
                if (cut) {
                    client.close();
                } else {
                    join(client, new Socket(InetAddress.getLoopbackAddress(), to));
                }
            } catch (IOException e) {
                cut();
            }
        }
    }

    private void join(Socket client, Socket target) {
        open.add(client);
        open.add(target);
        Thread.ofVirtual().start(() -> pump(client, target, () -> Duration.ZERO));
        Thread.ofVirtual().start(() -> pump(target, client, () -> late));
    }

    private void pump(Socket from, Socket into, Supplier<Duration> wait) {
        byte[] piece = new byte[8192];
        try {
            for (int size = from.getInputStream().read(piece);
                    size >= 0;
                    size = from.getInputStream().read(piece)) {
                Thread.sleep(wait.get());
                into.getOutputStream().write(piece, 0, size);
            }
        } catch (IOException | InterruptedException e) {
            // The line was cut: both ends are closed below.
        } finally {
            close(from);
            close(into);
            open.remove(from);
            open.remove(into);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
