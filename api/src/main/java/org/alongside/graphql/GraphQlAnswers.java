package org.alongside.graphql;

import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import graphql.parser.ParserOptions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.alongside.network.PracticeNotice;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Around every question: the parser's limits and the time before, then the errors' form, the cost and the practice notice. */
@Component
@Order(0)
class GraphQlAnswers implements WebGraphQlInterceptor {

    private static final ParserOptions PARSER = ParserOptions.newParserOptions()
            .maxCharacters(Limits.ANYBODY.queryCharacters())
            .maxTokens(Limits.ANYBODY.tokens())
            .maxWhitespaceTokens(Limits.ANYBODY.blanks())
            .captureIgnoredChars(false)
            .captureLineComments(false)
            .readerTrackData(false)
            .redactTokenParserErrorMessages(true)
            .build();

    /** Away from the server's thread, so that time can run out; never interrupted, for that would close files of the store. */
    private static final Scheduler OWN_THREAD = Schedulers.fromExecutor(Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("graphql-", 1).factory()));

    private final PracticeNotice practice;

    GraphQlAnswers(PracticeNotice practice) {
        this.practice = practice;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        request.configureExecutionInput((input, builder) ->
                builder.graphQLContext(Map.of(ParserOptions.class, PARSER)).build());
        return Mono.defer(() -> chain.next(request))
                .subscribeOn(OWN_THREAD)
                .timeout(Limits.ANYBODY.time())
                .onErrorResume(failure -> Mono.just(refused(request, failure)))
                .map(this::told);
    }

    private static WebGraphQlResponse refused(WebGraphQlRequest request, Throwable failure) {
        RefusedException refused = failure instanceof TimeoutException
                ? new RefusedException(
                        Refusal.TIME_LIMIT,
                        "This took longer than " + Limits.ANYBODY.time().toSeconds() + " seconds.")
                : Refusals.internal(failure);
        return new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(), new ExecutionResultImpl(refused.error())));
    }

    private WebGraphQlResponse told(WebGraphQlResponse response) {
        List<GraphQLError> errors = response.getExecutionResult().getErrors().stream()
                .limit(Limits.ANYBODY.errors())
                .map(Refusals::told)
                .toList();
        Map<Object, Object> extensions = new TreeMap<>(practice.extensions());
        Integer cost = response.getExecutionInput().getGraphQLContext().get(QueryLimits.COST);
        if (cost != null) {
            extensions.put("cost", new TreeMap<>(Map.of("points", cost, "limit", Limits.ANYBODY.cost())));
        }
        return response.transform(answer -> answer.errors(errors).extensions(extensions.isEmpty() ? null : extensions));
    }
}
