package org.alongside.search.cluster;

import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.util.Timeout;
import org.hibernate.search.backend.elasticsearch.client.rest5.ElasticsearchHttpClientConfigurationContext;
import org.hibernate.search.backend.elasticsearch.client.rest5.ElasticsearchHttpClientConfigurer;

/** Sets two things of requests to a cluster that Hibernate Search leaves open. */
public class ClusterClient implements ElasticsearchHttpClientConfigurer {

    private static final String BULK = "/_bulk";

    /** Set for a search that has a time limit. */
    private static final String LIMITED = "timeout=";

    private static final Timeout PATIENCE = Timeout.ofMilliseconds(ClusterSearchEngine.PATIENCE_MILLIS);

    @Override
    public void configure(ElasticsearchHttpClientConfigurationContext context) {
        context.clientBuilder().addExecInterceptorFirst("alongside", (request, body, scope, chain, answered) -> {
            onlyThroughTheAlias(request);
            noLongerThanTold(request, scope.clientContext);
            chain.proceed(request, body, scope, answered);
        });
    }

    /** Otherwise an engine whose index was lost would make one named like the alias, with guessed types, that finds nothing. */
    private static void onlyThroughTheAlias(HttpRequest request) {
        String path = request.getPath();
        if (path.startsWith(BULK)) {
            request.setPath(path + (path.contains("?") ? "&" : "?") + "require_alias=true");
        }
    }

    /** An engine that hangs ignores the timeout in the request, and a request we complete loses its deadline. */
    private static void noLongerThanTold(HttpRequest request, HttpClientContext exchange) {
        if (request.getPath().contains(LIMITED)) {
            exchange.setRequestConfig(RequestConfig.copy(exchange.getRequestConfigOrDefault())
                    .setResponseTimeout(PATIENCE)
                    .build());
        }
    }
}
