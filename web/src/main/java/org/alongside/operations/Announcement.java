package org.alongside.operations;

import jakarta.annotation.PreDestroy;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Once everything is open: tells the terminal where, and leaves port and token for other commands. */
@Component
public class Announcement {

    private final Path folder;
    private final boolean announce;
    private Optional<RunFile> running = Optional.empty();

    Announcement(@Value("${alongside.data}") Path folder, @Value("${alongside.announce:false}") boolean announce) {
        this.folder = folder;
        this.announce = announce;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (!announce || !(event.getApplicationContext() instanceof WebServerApplicationContext server)) {
            return;
        }
        int port = Objects.requireNonNull(server.getWebServer()).getPort();
        RunFile file = RunFile.fresh(port);
        file.write(folder);
        running = Optional.of(file);
        Instant started =
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());
        System.out.printf(
                "Ready after %.1f s: http://localhost:%d/  (Ctrl-C stops it)%n",
                Duration.between(started, Instant.now()).toMillis() / 1000.0, port);
    }

    /** True where a command on this machine has read the token from the folder. */
    public boolean isToken(String given) {
        return running.map(file -> file.isToken(given)).orElse(false);
    }

    @PreDestroy
    void stopped() {
        if (running.isPresent()) {
            RunFile.delete(folder);
            System.out.println("Stopped.");
        }
    }
}
