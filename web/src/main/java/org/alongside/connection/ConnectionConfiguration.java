package org.alongside.connection;

import java.time.Duration;
import org.alongside.operations.Announcement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;

/** The server's connections, and what stands before every page. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ConnectionSettings.class)
class ConnectionConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionConfiguration.class);

    /** For one question and its answer together, from the first byte to the last. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Most responses fit whole, so that no thread waits for a slow reader. */
    private static final int SEND_BUFFER = 256 * 1024;

    private static final int AFTER_LANGUAGE = Ordered.HIGHEST_PRECEDENCE + 2;

    private final ConnectionSettings settings;
    private final Proxies proxies;

    ConnectionConfiguration(ConnectionSettings settings) {
        this.settings = settings;
        this.proxies = new Proxies(settings.proxies());
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> boundedConnections() {
        return server -> {
            server.setProtocol(BoundedProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                bound((BoundedProtocol) connector.getProtocolHandler());
                // Both would be refused before a page with numbers to ring can be made: the doorstep and the pages
                // answer instead.
                connector.setAllowTrace(true);
                connector.setMaxCookieCount(-1);
            });
            server.addEngineValves(new ForwardedAddressFilter(proxies));
            server.addContextValves(new RequestScreen(new KnownHosts(settings.address())));
        };
    }

    private void bound(BoundedProtocol protocol) {
        protocol.endpoint().bound(new OpenConnections(proxies, settings.connections(), PATIENCE));
        protocol.endpoint().getSocketProperties().setTxBufSize(SEND_BUFFER);
        protocol.setMaxThreads(Bulkhead.THREADS);
        // Nobody is asked to go on with a body that is then refused.
        protocol.setContinueResponseTiming("onRead");
    }

    @Bean
    FilterRegistrationBean<Bulkheads> bulkheads() {
        var registration = new FilterRegistrationBean<>(new Bulkheads());
        registration.setOrder(AFTER_LANGUAGE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<OperationsFilter> operationsFilter(ObjectProvider<Announcement> announcement) {
        var registration = new FilterRegistrationBean<>(new OperationsFilter(announcement));
        registration.setOrder(AFTER_LANGUAGE + 1);
        return registration;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (settings.isHttps() && proxies.isEmpty()) {
            LOG.warn(
                    "alongside.address is https and no proxy is named: everybody who comes through one is counted as one caller. "
                            + "Name the address of yours in alongside.proxies.");
        }
    }
}
