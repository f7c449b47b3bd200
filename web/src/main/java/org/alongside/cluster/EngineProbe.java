package org.alongside.cluster;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.springframework.core.env.Environment;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds the index of a cluster: OpenSearch or Elasticsearch, and of which version? */
final class EngineProbe {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final String protocol;
    private final List<String> hosts;
    private final String username;
    private final String password;

    EngineProbe(Environment settings) {
        protocol = settings.getProperty("alongside.search.protocol", "http");
        hosts = Stream.of(settings.getProperty("alongside.search.hosts", "").split(","))
                .map(String::strip)
                .filter(host -> !host.isEmpty())
                .toList();
        username = settings.getProperty("alongside.search.username", "");
        password = settings.getProperty("alongside.search.password", "");
        if (hosts.isEmpty()) {
            throw new IllegalStateException(
                    "A cluster keeps its index elsewhere. Set ALONGSIDE_SEARCH_HOSTS=HOST:9200.");
        }
    }

    String address() {
        return "OpenSearch or Elasticsearch at " + protocol + "://" + String.join(",", hosts);
    }

    /**
     * @return such as {@code opensearch:3.5.0} or {@code elastic:9.2.0}
     * @throws IOException where none of the hosts answers
     * @throws IllegalStateException where waiting is no use
     */
    String version() throws IOException {
        IOException last = new IOException("no host");
        for (String host : hosts) {
            try {
                return version(host);
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private String version(String host) throws IOException {
        HttpRequest.Builder question = HttpRequest.newBuilder(URI.create(protocol + "://" + host + "/"))
                .timeout(PATIENCE);
        if (!username.isEmpty()) {
            byte[] login = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
            question.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<String> answer = client.send(question.build(), HttpResponse.BodyHandlers.ofString());
            return switch (answer.statusCode()) {
                case 200 -> version(JsonMapper.shared().readTree(answer.body()).path("version"));
                case 401, 403 ->
                    throw new IllegalStateException(
                            address()
                                    + " refuses this user or password. Set ALONGSIDE_SEARCH_USERNAME and ALONGSIDE_SEARCH_PASSWORD.");
                default -> throw new IOException("it answers " + answer.statusCode());
            };
        } catch (SSLException e) {
            throw new IllegalStateException(address() + " cannot be trusted: " + e.getMessage()
                    + ". Is its certificate one that Java trusts (-Djavax.net.ssl.trustStore)?");
        } catch (JacksonException e) {
            throw new IOException("what answers is neither", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String version(JsonNode version) throws IOException {
        String number = version.path("number").asString("");
        if (number.isEmpty()) {
            throw new IOException("what answers is neither");
        }
        return version.path("distribution").asString("elastic").toLowerCase(Locale.ROOT) + ":" + number;
    }
}
