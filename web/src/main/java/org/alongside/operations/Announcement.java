package org.alongside.operations;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** After startup: prints what is open and where, and writes address and token for other commands. */
@Component
public class Announcement {

    private final Path folder;
    private final String host;
    private final boolean shared;
    private final boolean announce;
    private final Inventory inventory;
    private volatile Optional<RunFile> running = Optional.empty();

    Announcement(
            @Value("${alongside.data}") Path folder,
            @Value("${server.address:127.0.0.1}") String host,
            @Value("${alongside.shared:false}") boolean shared,
            @Value("${alongside.announce:false}") boolean announce,
            Inventory inventory) {
        this.folder = folder;
        this.host = host;
        this.shared = shared;
        this.announce = announce;
        this.inventory = inventory;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!announce || !(event.getApplicationContext() instanceof WebServerApplicationContext server)) {
            return;
        }
        int port = Objects.requireNonNull(server.getWebServer()).getPort();
        RunFile file = RunFile.fresh(URI.create("http://" + reachable() + ":" + port), !shared);
        // Of several that share a store and a folder, commands speak to the first.
        if (!shared || RunFile.find(folder).isEmpty()) {
            file.write(folder);
        }
        running = Optional.of(file);
        inventory.lines().forEach(System.out::println);
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        System.out.printf(
                "Ready after %.1f s: http://%s:%d/  (Ctrl-C stops it)%n",
                Duration.between(started, Instant.now()).toMillis() / 1000.0, shown(), port);
    }

    /** A server that listens at all addresses answers at the loopback address. */
    private String reachable() {
        if (host.equals("0.0.0.0") || host.equals("::")) {
            return "127.0.0.1";
        }
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private String shown() {
        return reachable().equals("127.0.0.1") ? "localhost" : reachable();
    }

    Optional<RunFile> running() {
        return running;
    }

    /**
     * A command on this machine that has read the token from the folder.
     *
     * @param caller the address it asks from
     */
    public boolean admits(String caller, String token) {
        return isFromHere(caller) && running.map(file -> file.isToken(token)).orElse(false);
    }

    /** The loopback address or one of this machine's own, for the directory may listen at one of them only. */
    static boolean isFromHere(String caller) {
        try {
            InetAddress address = InetAddress.getByName(caller);
            return address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (IOException e) {
            return false;
        }
    }

    @EventListener
    void stopping(ContextClosedEvent event) {
        if (running.isPresent() && event.getApplicationContext().getParent() == null) {
            System.out.println("Stopping ...");
        }
    }

    @PreDestroy
    void stopped() {
        running.ifPresent(file -> {
            file.delete(folder);
            System.out.println("Stopped.");
        });
    }
}
