package org.alongside.connection;

import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketProcessorBase;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Bounds the lifetime of each connection: one that sends its request or reads its response byte by byte is closed at the deadline for the
 * whole exchange. The server's own timeouts restart with each byte. A connection without a processor waits for nothing.
 */
final class BoundedEndpoint extends NioEndpoint {

    private static final Duration LOOKS = Duration.ofSeconds(1);

    private record Connection(OpenConnections all, SocketChannel channel) {}

    /** What this thread works for. */
    private static final ThreadLocal<Connection> AT_WORK = new ThreadLocal<>();

    private @Nullable OpenConnections open;
    private @Nullable ScheduledExecutorService watch;

    void bound(OpenConnections connections) {
        this.open = connections;
    }

    private OpenConnections open() {
        if (open == null) {
            throw new IllegalStateException("the bounds of connections are set before any comes");
        }
        return open;
    }

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        watch = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("overdue-connections").factory());
        watch.scheduleWithFixedDelay(this::closeOverdue, LOOKS.toMillis(), LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stopInternal() {
        if (watch != null) {
            watch.shutdownNow();
        }
        super.stopInternal();
    }

    private void closeOverdue() {
        connections.forEach((channel, connection) -> {
            if (open().isOverdue(channel)) {
                connection.close();
            }
        });
        open().forgetClosed();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel channel) {
        if (open().admit(channel)) {
            return super.setSocketOptions(channel);
        }
        // The server closes only what it has made a connection of.
        destroySocket(channel);
        return false;
    }

    @Override
    protected SocketProcessorBase<NioChannel> createSocketProcessor(
            SocketWrapperBase<NioChannel> connection, SocketEvent event) {
        return new Watched(connection, event);
    }

    /** Of the request of this thread: see {@link OpenConnections#leaveAlone}. */
    static void leaveAlone() {
        Optional.ofNullable(AT_WORK.get()).ifPresent(work -> work.all.leaveAlone(work.channel));
    }

    /** Of the request of this thread: see {@link OpenConnections#hurry}. */
    static void hurry() {
        Optional.ofNullable(AT_WORK.get()).ifPresent(work -> work.all.hurry(work.channel));
    }

    private final class Watched extends SocketProcessor {

        Watched(SocketWrapperBase<NioChannel> connection, SocketEvent event) {
            super(connection, event);
        }

        @Override
        protected void doRun() {
            SocketWrapperBase<NioChannel> connection = socketWrapper;
            SocketChannel channel = connection.getSocket().getIOChannel();
            if (connection.getCurrentProcessor() == null) {
                open().begins(channel);
            }
            AT_WORK.set(new Connection(open(), channel));
            try {
                super.doRun();
            } finally {
                AT_WORK.remove();
                if (connection.getCurrentProcessor() == null) {
                    open().begins(channel);
                }
            }
        }
    }
}
