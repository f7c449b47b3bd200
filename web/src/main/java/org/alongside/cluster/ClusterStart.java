package org.alongside.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Before a process of a cluster opens anything. The store it cannot do without: it waits. Without the index it can open, as soon as it
 * knows which engine that is: the store then answers, within limits.
 */
public class ClusterStart implements EnvironmentPostProcessor, Ordered {

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    /** After all that sets something. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        if (!settings.getProperty("alongside.shared", Boolean.class, false)) {
            return;
        }
        ProcessFolder folder = new ProcessFolder(Path.of(settings.getProperty("alongside.data", ".alongside")));
        StoreProbe store = new StoreProbe(settings);
        EngineProbe engine = new EngineProbe(settings);
        boolean serves = settings.getProperty("alongside.announce", Boolean.class, false);
        if (serves) {
            folder.take();
        }
        Instant end =
                Instant.now().plus(settings.getProperty("alongside.patience", Duration.class, Duration.ofMinutes(10)));
        String version = settings.getProperty("alongside.search.version", "");
        try (Waiting waiting = new Waiting(settings, serves, end)) {
            waiting.until(store.address(), store::closed);
            version = version(engine, folder, version, waiting);
        }
        settings.getPropertySources()
                .addLast(new MapPropertySource(
                        "engine", Map.of("spring.jpa.properties.hibernate.search.backend.version", version)));
    }

    private static String version(EngineProbe engine, ProcessFolder folder, String configured, Waiting waiting) {
        String[] found = {""};
        Optional<String> away = ask(engine, found);
        Optional<String> known = configured.isEmpty() ? folder.engine() : Optional.of(configured);
        if (away.isPresent() && known.isPresent()) {
            System.out.println(engine.address() + " does not answer (" + away.get()
                    + "). The directory opens without it: the store answers, within limits.");
            return known.get();
        }
        waiting.until(engine.address(), () -> ask(engine, found));
        folder.remember(found[0]);
        return found[0];
    }

    private static Optional<String> ask(EngineProbe engine, String[] found) {
        try {
            found[0] = engine.version();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    /** Waits for a service, prints every ten seconds what it waits for, and meanwhile serves visitors a page with helplines. */
    private static final class Waiting implements AutoCloseable {

        private final ConfigurableEnvironment settings;
        private final boolean serves;
        private final Instant end;
        private Optional<WaitingPage> page = Optional.empty();

        Waiting(ConfigurableEnvironment settings, boolean serves, Instant end) {
            this.settings = settings;
            this.serves = serves;
            this.end = end;
        }

        /** A check: why the service is not ready; empty if it is. */
        private interface Check {
            Optional<String> failure();
        }

        void until(String what, Check check) {
            Instant nextLine = Instant.MIN;
            for (Optional<String> why = check.failure(); why.isPresent(); why = check.failure()) {
                Instant now = Instant.now();
                if (now.isAfter(end)) {
                    throw new IllegalStateException(what + " did not answer in time: " + why.get());
                }
                if (now.isAfter(nextLine)) {
                    System.out.println("Waiting for " + what + ": " + why.get());
                    nextLine = now.plus(BETWEEN_LINES);
                }
                letVisitorsIn();
                sleep();
            }
        }

        private void letVisitorsIn() {
            if (serves && page.isEmpty()) {
                try {
                    page = Optional.of(WaitingPage.open(settings));
                } catch (IOException e) {
                    throw new IllegalStateException(
                            "Port " + settings.getProperty("server.port") + " is taken: try --port N.", e);
                }
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
        }

        @Override
        public void close() {
            page.ifPresent(WaitingPage::close);
        }
    }
}
