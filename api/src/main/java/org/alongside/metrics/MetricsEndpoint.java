package org.alongside.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Serves the metrics in Prometheus' text format at {@code /metrics} of {@code alongside.metrics.address}, such as {@code 127.0.0.1:9464};
 * nowhere if that is empty. Never at the public port.
 */
@Component
@ConditionalOnWebApplication
class MetricsEndpoint {

    private final PrometheusMeterRegistry metrics;
    private final String address;
    private @Nullable HttpServer server;

    MetricsEndpoint(PrometheusMeterRegistry metrics, @Value("${alongside.metrics.address:}") String address) {
        this.metrics = metrics;
        this.address = address;
        if (!address.isEmpty() && !address.matches(".+:\\d{1,5}")) {
            throw new IllegalArgumentException(
                    "alongside.metrics.address must be HOST:PORT, such as 127.0.0.1:9464, not " + address
                            + ". Leave it empty for no metrics.");
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() throws IOException {
        if (address.isEmpty()) {
            return;
        }
        int colon = address.lastIndexOf(':');
        HttpServer opened = HttpServer.create(
                new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))), 0);
        opened.createContext("/metrics", this::tell);
        opened.start();
        server = opened;
    }

    private void tell(HttpExchange visit) throws IOException {
        try (visit) {
            byte[] text = metrics.scrape().getBytes(StandardCharsets.UTF_8);
            visit.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
            visit.sendResponseHeaders(200, text.length);
            visit.getResponseBody().write(text);
        }
    }

    @PreDestroy
    void close() {
        if (server != null) {
            server.stop(0);
        }
    }
}
