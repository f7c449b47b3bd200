package org.alongside.graphql;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a running directory over HTTP, as a stranger would. */
final class Asking {

    static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI server;

    Asking(Environment environment) {
        server = URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }

    record Answer(int status, HttpResponse<String> response, JsonNode body) {

        String code() {
            return body.at("/errors/0/extensions/code").asString("");
        }

        String message() {
            return body.at("/errors/0/message").asString("");
        }

        String field() {
            return body.at("/errors/0/extensions/field").asString("");
        }

        JsonNode data(String pointer) {
            return body.at("/data" + pointer);
        }
    }

    Answer query(String query) {
        return query(query, Map.of());
    }

    Answer query(String query, Map<String, ?> variables) {
        return body(JSON.writeValueAsString(Map.of("query", query, "variables", variables)));
    }

    Answer body(String json) {
        return post("application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    Answer post(String contentType, HttpRequest.BodyPublisher body) {
        return send(to("/graphql").header("Content-Type", contentType).POST(body));
    }

    /** Without a length in advance. */
    Answer stream(InputStream body) {
        return post("application/json", HttpRequest.BodyPublishers.ofInputStream(() -> body));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(server.resolve(path));
    }

    Answer send(HttpRequest.Builder request) {
        HttpResponse<String> response = text(request);
        String type = response.headers().firstValue("Content-Type").orElse("");
        JsonNode body = type.contains("json") ? JSON.readTree(response.body()) : JSON.createObjectNode();
        return new Answer(response.statusCode(), response, body);
    }

    HttpResponse<String> text(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static List<String> names(Answer answer) {
        return answer.data("/listings/edges")
                .valueStream()
                .map(edge -> edge.at("/node/name").asString())
                .toList();
    }
}
