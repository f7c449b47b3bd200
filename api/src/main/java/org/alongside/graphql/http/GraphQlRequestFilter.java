package org.alongside.graphql.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.alongside.graphql.ErrorCode;
import org.alongside.graphql.RefusedException;
import org.alongside.graphql.limits.GraphQlLimits;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands before {@code /graphql}: only POST, only JSON in UTF-8, one object of bounded size. Any site may ask (CORS {@code *}), since
 * nothing here depends on a cookie.
 */
public final class GraphQlRequestFilter extends OncePerRequestFilter {

    private static final int DEEPEST_JSON = 20;
    private static final List<MediaType> ANSWERS =
            List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_GRAPHQL_RESPONSE);

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_JSON)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Supplier<Map<String, String>> extensions;
    private final Function<String, Optional<Duration>> mustWait;

    /**
     * @param extensions what stands beside the errors of every refusal
     * @param mustWait how long who asks from this address must wait, where they have asked too often
     */
    public GraphQlRequestFilter(
            Supplier<Map<String, String>> extensions, Function<String, Optional<Duration>> mustWait) {
        this.extensions = extensions;
        this.mustWait = mustWait;
    }

    /** By the decoded path that controllers see, so there is no way around by writing the address differently or under a prefix. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !UrlPathHelper.defaultInstance.getPathWithinApplication(request).equals("/graphql");
    }

    /** The second time, with the body. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getMethod().equals("OPTIONS")) {
            allow(response);
            return;
        }
        try {
            if (ArrivingBody.hasBeenAwaited(request)) {
                byte[] body = ArrivingBody.of(request);
                next.doFilter(new ReadRequest(request, checked(body)), response);
                return;
            }
            Optional<Duration> wait = mustWait.apply(request.getRemoteAddr());
            if (wait.isPresent()) {
                refuse(response, wait.get());
                return;
            }
            check(request);
            if (hasBody(request) && request.isAsyncSupported()) {
                ArrivingBody.await(request, GraphQlLimits.ANYBODY.bodyBytes());
                return;
            }
            byte[] body = request.getInputStream().readNBytes(GraphQlLimits.ANYBODY.bodyBytes() + 1);
            next.doFilter(new ReadRequest(request, checked(body)), response);
        } catch (RefusedException e) {
            refuse(response, e);
        }
    }

    private static void allow(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        response.setHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type");
        response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400");
    }

    private static void check(HttpServletRequest request) {
        if (!request.getMethod().equals("POST")) {
            throw new RefusedException(ErrorCode.METHOD_NOT_ALLOWED, "Only POST is answered here.");
        }
        if (!isJson(request.getContentType())) {
            throw new RefusedException(ErrorCode.MEDIA_TYPE, "Only application/json is read here.");
        }
        if (!wantsJson(request.getHeader(HttpHeaders.ACCEPT))) {
            throw new RefusedException(ErrorCode.NOT_ACCEPTABLE, "Only application/json is answered here.");
        }
        if (request.getContentLengthLong() > GraphQlLimits.ANYBODY.bodyBytes()) {
            throw tooLarge();
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private static byte[] checked(byte[] body) {
        if (body.length > GraphQlLimits.ANYBODY.bodyBytes()) {
            throw tooLarge();
        }
        check(read(body));
        return body;
    }

    private static RefusedException tooLarge() {
        return new RefusedException(
                ErrorCode.BODY_TOO_LARGE,
                "A request may have at most " + GraphQlLimits.ANYBODY.bodyBytes() + " bytes.");
    }

    private static boolean wantsJson(@Nullable String accept) {
        try {
            List<MediaType> types = MediaType.parseMediaTypes(accept);
            return types.isEmpty()
                    || types.stream().anyMatch(type -> ANSWERS.stream().anyMatch(type::includes));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static boolean isJson(@Nullable String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            boolean inUtf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            return inUtf8 && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static JsonNode read(byte[] body) {
        boolean marked = body.length > 2 && body[0] == (byte) 0xEF && body[1] == (byte) 0xBB;
        if (marked) {
            throw badJson("The request begins with a byte order mark.");
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return STRICT.readTree(text.toString());
        } catch (JacksonException | CharacterCodingException e) {
            throw badJson("The request is not one well-formed JSON object in UTF-8.");
        }
    }

    private static void check(JsonNode root) {
        if (root.isArray()) {
            throw new RefusedException(ErrorCode.BATCH_DISABLED, "Several queries in one request are not answered.");
        }
        if (!root.isObject() || !root.path("query").isString()) {
            throw badJson("The request must be a JSON object with a text named query.");
        }
        if (root.path("query").asString().length()
                > GraphQlLimits.ANYBODY.text().characters()) {
            throw new RefusedException(
                    ErrorCode.QUERY_TOO_LONG,
                    "A query may have at most " + GraphQlLimits.ANYBODY.text().characters() + " characters.");
        }
        mustBe(absent(root, "operationName") || root.path("operationName").isString(), "operationName must be a text.");
        mustBe(absent(root, "variables") || root.path("variables").isObject(), "variables must be an object.");
        mustBe(absent(root, "extensions") || root.path("extensions").isObject(), "extensions must be an object.");
    }

    private static boolean absent(JsonNode root, String name) {
        return root.path(name).isMissingNode() || root.path(name).isNull();
    }

    private static void mustBe(boolean right, String message) {
        if (!right) {
            throw badJson(message);
        }
    }

    private static RefusedException badJson(String message) {
        return new RefusedException(ErrorCode.BAD_JSON, message);
    }

    private void refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
        response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, HttpHeaders.RETRY_AFTER);
        refuse(
                response,
                new RefusedException(
                        ErrorCode.RATE_LIMIT,
                        "Very many questions came from your connection. Please wait " + wait.toSeconds()
                                + " seconds."));
    }

    private void refuse(HttpServletResponse response, RefusedException refused) throws IOException {
        if (refused.refusal() == ErrorCode.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, "POST, OPTIONS");
        }
        response.setStatus(refused.refusal().status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        Map<String, Object> error = refused.error().toSpecification();
        Map<String, String> beside = extensions.get();
        Map<String, Object> answer = beside.isEmpty()
                ? Map.of("errors", List.of(error))
                : Map.of("errors", List.of(error), "extensions", beside);
        response.getOutputStream().write(STRICT.writeValueAsBytes(answer));
    }
}
