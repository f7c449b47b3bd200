package org.alongside.connection;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How many connections each address has open, and when the time of each is over. */
final class OpenConnections {

    /** One household is given 2^64 addresses of IPv6. */
    private static final int HOUSEHOLD = 8;

    private static final Duration HURRY = Duration.ofSeconds(5);
    private static final int MANY_ADDRESSES = 10_000;

    private final Proxies proxies;
    private final int mostOfOne;
    private final long patience;
    private final Map<String, Deque<SocketChannel>> byAddress = new ConcurrentHashMap<>();
    private final Map<SocketChannel, Long> due = new ConcurrentHashMap<>();

    OpenConnections(Proxies proxies, int mostOfOne, Duration patience) {
        this.proxies = proxies;
        this.mostOfOne = mostOfOne;
        this.patience = patience.toNanos();
    }

    /** Null for a connection that is gone again already. */
    private static @Nullable SocketAddress addressOf(SocketChannel channel) {
        try {
            return channel.getRemoteAddress();
        } catch (IOException e) {
            return null;
        }
    }

    /** False where its address has as many open as one may. */
    boolean admit(SocketChannel channel) {
        if (!(addressOf(channel) instanceof InetSocketAddress caller)) {
            return false;
        }
        InetAddress from = caller.getAddress();
        begins(channel);
        if (proxies.has(from)) {
            return true;
        }
        if (byAddress.size() > MANY_ADDRESSES) {
            forgetClosed();
        }
        boolean[] admitted = {false};
        byAddress.compute(household(from), (address, known) -> {
            Deque<SocketChannel> open = known == null ? new ArrayDeque<>() : known;
            if (open.size() >= mostOfOne) {
                open.removeIf(one -> !one.isOpen());
            }
            admitted[0] = open.size() < mostOfOne;
            if (admitted[0]) {
                open.add(channel);
            }
            return open;
        });
        return admitted[0];
    }

    private static String household(InetAddress address) {
        byte[] bytes = address.getAddress();
        return HexFormat.of().formatHex(address instanceof Inet6Address ? Arrays.copyOf(bytes, HOUSEHOLD) : bytes);
    }

    /** All that was asked on it before has been answered. */
    void begins(SocketChannel channel) {
        if (channel.isOpen()) {
            due.put(channel, System.nanoTime() + patience);
        }
    }

    /** What is asked on it is small and made at once: it is only ever late where the answer is not taken. */
    void hurry(SocketChannel channel) {
        long soon = System.nanoTime() + HURRY.toNanos();
        due.computeIfPresent(channel, (one, then) -> then - soon < 0 ? then : soon);
    }

    /** What is asked on it takes as long as it takes: an import, a backup. */
    void leaveAlone(SocketChannel channel) {
        due.remove(channel);
    }

    boolean isOverdue(SocketChannel channel) {
        Long end = due.get(channel);
        return end != null && System.nanoTime() - end > 0;
    }

    void forgetClosed() {
        due.keySet().removeIf(channel -> !channel.isOpen());
        byAddress
                .keySet()
                .forEach(address -> byAddress.computeIfPresent(address, (same, open) -> {
                    open.removeIf(channel -> !channel.isOpen());
                    return open.isEmpty() ? null : open;
                }));
    }
}
