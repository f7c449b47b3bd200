package org.alongside.sharing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.alongside.AlongsideApplication;
import org.alongside.jobs.Job;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The application as it is started on a cluster, at a port of its own. In this JVM; it shares nothing with the others but store and index. */
final class Process implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final HttpClient client = HttpClient.newHttpClient();

    private Process(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** On a new store and index. */
    static Process first(Job job, String... settings) {
        return start(job, List.of(settings));
    }

    /** Another one like it, on the same store and index. */
    Process another(Job job, String... settings) {
        List<String> all = new ArrayList<>(List.of(settings));
        all.add("--alongside.test.store=" + get("alongside.test.store"));
        all.add("--alongside.test.index=" + get("alongside.test.index"));
        return start(job, all);
    }

    private static Process start(Job job, List<String> settings) {
        List<String> all = new ArrayList<>(List.of(
                "--spring.profiles.active=cluster",
                "--server.port=0",
                "--alongside.data=target/sharing-" + NUMBER.incrementAndGet(),
                "--alongside.search.index=${alongside.test.index}",
                "--spring.datasource.url=${alongside.test.store}",
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=",
                "--spring.datasource.hikari.maximum-pool-size=6"));
        all.addAll(settings);
        return new Process(new SpringApplicationBuilder(AlongsideApplication.class)
                .initializers(
                        context -> ((GenericApplicationContext) context).registerBean(job.name(), Job.class, () -> job))
                .run(all.toArray(String[]::new)));
    }

    private String get(String setting) {
        return context.getEnvironment().getRequiredProperty(setting);
    }

    <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    URI address(String path) {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return URI.create("http://localhost:" + port + path);
    }

    HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).header("Accept", "text/html");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> question(String json) {
        return send(HttpRequest.newBuilder(address("/graphql"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
