package org.alongside.outbound;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Fetches from foreign servers: over http or https, from public addresses or addresses the operator allowed. Each redirect is checked like
 * the first address. Sends no cookie, no credentials and no referrer.
 */
@Component
@EnableConfigurationProperties(OutboundSettings.class)
public final class Outbound implements DisposableBean {

    private static final int MOST_REDIRECTS = 3;
    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Timeout SILENCE = Timeout.ofSeconds(10);
    private static final Http1Config HEADERS =
            Http1Config.custom().setMaxLineLength(8_192).setMaxHeaderCount(100).build();

    private final OutboundSettings settings;
    private final CloseableHttpClient http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    Outbound(OutboundSettings settings) {
        this(settings, InetAddress::getAllByName);
    }

    Outbound(OutboundSettings settings, CheckedNames.Lookup lookup) {
        this.settings = settings;
        this.http = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new CheckedNames(settings, lookup))
                        .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                                .http1Config(HEADERS)
                                .build())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT)
                                .setSocketTimeout(SILENCE)
                                .build())
                        .setMaxConnPerRoute(8)
                        .build())
                .setUserAgent("Alongside")
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                // Nothing is packed, so nothing can unpack into more than was allowed.
                .disableContentCompression()
                .build();
    }

    /** @throws NotFetchedException where it was refused, did not answer in time, or was too much */
    public Fetched get(URI address, FetchLimits limits) throws NotFetchedException {
        Future<Fetched> fetching = threads.submit(() -> follow(address, limits.bytes()));
        try {
            return fetching.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new NotFetchedException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetchedException(e);
        } finally {
            // A virtual thread lets go of its socket when it is interrupted.
            fetching.cancel(true);
        }
    }

    private Fetched follow(URI address, int most) throws IOException, HttpException {
        URI next = address;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            refuseWhatNoServerShouldBeAsked(next);
            HttpGet request = new HttpGet(next);
            try {
                ClassicHttpResponse answer = http.executeOpen(RoutingSupport.determineHost(request), request, null);
                Header location = answer.getCode() / 100 == 3 ? answer.getFirstHeader("Location") : null;
                if (location == null) {
                    return read(answer, most);
                }
                next = further(next, location.getValue());
            } finally {
                // A whole answer has given its line back by now. Any other is cut: closing it would read it to its end.
                request.cancel();
            }
        }
        throw new IOException("redirected more than " + MOST_REDIRECTS + " times");
    }

    private static URI further(URI from, String location) throws IOException {
        URI further = from.resolve(URI.create(location));
        if (isEncrypted(from) && !isEncrypted(further)) {
            throw new IOException("led from https to " + further.getScheme());
        }
        return further;
    }

    private void refuseWhatNoServerShouldBeAsked(URI address) throws IOException {
        boolean web = isEncrypted(address) || "http".equalsIgnoreCase(address.getScheme());
        if (!web || address.getHost() == null || address.getUserInfo() != null) {
            throw new IOException("no plain http or https address");
        }
        String host = address.getHost().toLowerCase(Locale.ROOT);
        int usual = isEncrypted(address) ? 443 : 80;
        boolean usualPort = address.getPort() == -1 || address.getPort() == usual;
        if (!usualPort && !settings.allows(host, address.getPort())) {
            throw new IOException("port " + address.getPort());
        }
    }

    private static boolean isEncrypted(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }

    private static Fetched read(ClassicHttpResponse answer, int most) throws IOException {
        return new Fetched(answer.getCode(), contentType(answer.getFirstHeader("Content-Type")), body(answer, most));
    }

    private static byte[] body(ClassicHttpResponse answer, int most) throws IOException {
        if (answer.getEntity() == null) {
            return new byte[0];
        }
        byte[] body = answer.getEntity().getContent().readNBytes(most + 1);
        if (body.length > most) {
            throw new IOException("more than " + most + " bytes");
        }
        return body;
    }

    private static String contentType(@Nullable Header header) {
        String type = header == null ? "" : Objects.requireNonNullElse(header.getValue(), "");
        return type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void destroy() throws IOException {
        threads.shutdownNow();
        http.close();
    }
}
