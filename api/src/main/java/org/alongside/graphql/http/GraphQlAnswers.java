package org.alongside.graphql.http;

import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.graphql.limits.GraphQlLimits;
import org.alongside.graphql.limits.QueryLimits;
import org.alongside.network.PracticeNotice;
import org.alongside.ratelimit.Endpoint;
import org.alongside.ratelimit.QueryCancelledException;
import org.alongside.ratelimit.RateLimiter;
import org.alongside.ratelimit.RequestBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Around every question: the parser's limits, the place and the time before, then the errors' form, the cost and the practice notice. */
@Component
@Order(0)
class GraphQlAnswers implements WebGraphQlInterceptor {

    private static final ParserOptions PARSER = ParserOptions.newParserOptions()
            .maxCharacters(GraphQlLimits.ANYBODY.text().characters())
            .maxTokens(GraphQlLimits.ANYBODY.text().tokens())
            .maxWhitespaceTokens(GraphQlLimits.ANYBODY.text().blanks())
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .readerTrackData(false)
            .redactTokenParserErrorMessages(true)
            .build();

    private static final String AGAIN_AFTER_SECONDS = "5";

    private final PracticeNotice practice;
    private final RateLimiter callers;

    /**
     * Away from the server's thread, so that time can run out for the one who waits; never interrupted, for that would close files of the
     * store. Who has a place has a thread, and keeps it until the work has ended.
     */
    private final ExecutorService ownThreads;

    GraphQlAnswers(PracticeNotice practice, RateLimiter callers) {
        this.practice = practice;
        this.callers = callers;
        this.ownThreads = Executors.newFixedThreadPool(
                callers.places(),
                Thread.ofPlatform().daemon().name("graphql-", 1).factory());
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(ParserOptions.class, PARSER)).build());
        return Mono.deferContextual(context -> callers.begin(
                                Endpoint.GRAPHQL,
                                caller(request),
                                GraphQlLimits.ANYBODY.time(),
                                GraphQlLimits.ANYBODY.cost())
                        .map(work -> Mono.fromFuture(
                                answer(work, () -> chain.next(request)
                                        .contextWrite(context)
                                        .block()),
                                true))
                        .orElseGet(() -> Mono.error(new RefusedException(
                                ErrorCode.BUSY, "Many questions are being answered just now, or waiting."))))
                .onErrorResume(failure -> Mono.just(refused(request, failure)));
    }

    private CompletableFuture<WebGraphQlResponse> answer(
            RequestBudget work, Supplier<@Nullable WebGraphQlResponse> question) {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try (RequestBudget here = work.here()) {
                                WebGraphQlResponse answer = Objects.requireNonNull(question.get(), "always one");
                                return withCost(answer, Math.max(cost(answer), here.points()));
                            }
                        },
                        ownThreads)
                .orTimeout(GraphQlLimits.ANYBODY.time().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The address of the connection, which is never looked up. */
    private static String caller(WebGraphQlRequest request) {
        InetSocketAddress address = request.getRemoteAddress();
        return address == null ? "" : address.getHostString();
    }

    private static int cost(WebGraphQlResponse response) {
        Integer shape = response.getExecutionInput().getGraphQLContext().get(QueryLimits.COST);
        return shape == null ? 0 : shape;
    }

    private WebGraphQlResponse refused(WebGraphQlRequest request, Throwable failure) {
        RefusedException refused =
                switch (failure) {
                    case RefusedException known -> known;
                    case TimeoutException ignored -> GraphQlErrors.tooLong();
                    case QueryCancelledException givenUp -> GraphQlErrors.givenUp(givenUp);
                    default -> GraphQlErrors.internal(failure);
                };
        WebGraphQlResponse response = withCost(
                new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                        request.toExecutionInput(), new ExecutionResultImpl(refused.error()))),
                0);
        if (refused.refusal() == ErrorCode.BUSY) {
            response.getResponseHeaders().set(HttpHeaders.RETRY_AFTER, AGAIN_AFTER_SECONDS);
            response.getResponseHeaders().set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        }
        return response;
    }

    /** @param points what it has cost; 0 where nothing was asked */
    private WebGraphQlResponse withCost(WebGraphQlResponse response, int points) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors().stream()
                .limit(GraphQlLimits.ANYBODY.errors())
                .map(GraphQlErrors::shown)
                .toList();
        Map<Object, Object> extensions = new TreeMap<>(practice.extensions());
        if (points > 0) {
            extensions.put("cost", new TreeMap<>(Map.of("points", points, "limit", GraphQlLimits.ANYBODY.cost())));
        }
        return response.transform(answer -> answer.errors(errors).extensions(extensions.isEmpty() ? null : extensions));
    }
}
