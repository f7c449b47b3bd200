package org.alongside.graphql.http;

import jakarta.servlet.DispatcherType;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.IsoScalars;
import org.alongside.network.PracticeNotice;
import org.alongside.ratelimit.Endpoint;
import org.alongside.ratelimit.RateLimiter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.support.AnnotatedControllerConfigurer;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.webmvc.GraphQlHttpHandler;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.AsyncServerResponse;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import reactor.core.publisher.Mono;

/** The address {@code /graphql}. */
@Configuration(proxyBeanMethods = false)
class GraphQlEndpoint {

    @Bean
    FilterRegistrationBean<GraphQlRequestFilter> graphQlRequestFilter(
            ObjectProvider<PracticeNotice> practice, ObjectProvider<RateLimiter> callers) {
        // Only when asked: the container makes its filters before there is a store.
        var filter = new FilterRegistrationBean<>(
                new GraphQlRequestFilter(() -> practice.getObject().extensions(), address -> callers.getObject()
                        .mustWait(Endpoint.GRAPHQL, address)));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }

    @Bean
    RuntimeWiringConfigurer isoScalars() {
        return wiring -> wiring.scalar(IsoScalars.DATE).scalar(IsoScalars.TIME).scalar(IsoScalars.DATE_TIME);
    }

    @Bean
    GraphQlSourceBuilderCustomizer sparing(AnnotatedControllerConfigurer controllers) {
        // A question has a thread of its own already: no other is started for each of its parts.
        controllers.setBlockingMethodPredicate(method -> false);
        return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(new CachedDocuments()));
    }

    /** Absent in a command that opens the directory without a web server. */
    @Bean
    @ConditionalOnWebApplication
    GraphQlHttpHandler graphQlHttpHandler(WebGraphQlHandler handler) {
        return new TellingStatus(handler);
    }

    /** Sets the HTTP status of a response without data, whatever its JSON media type. */
    private static final class TellingStatus extends GraphQlHttpHandler {

        TellingStatus(WebGraphQlHandler handler) {
            super(handler);
        }

        /** Waits on the request's own thread: answered asynchronously, each request would pass all filters twice. */
        @Override
        protected ServerResponse prepareResponse(ServerRequest request, Mono<WebGraphQlResponse> answer) {
            return ((AsyncServerResponse) super.prepareResponse(request, answer)).block();
        }

        @Override
        protected HttpStatus selectResponseStatus(WebGraphQlResponse response, MediaType type) {
            if (response.getData() != null || response.getErrors().isEmpty()) {
                return HttpStatus.OK;
            }
            Object code = response.getErrors().getFirst().getExtensions().get("code");
            return ErrorCode.valueOf(String.valueOf(code)).status();
        }
    }
}
