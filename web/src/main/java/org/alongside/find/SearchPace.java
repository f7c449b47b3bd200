package org.alongside.find;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.alongside.ratelimit.Endpoint;
import org.alongside.ratelimit.QueryCancelledException;
import org.alongside.ratelimit.RateLimiter;
import org.alongside.ratelimit.RateLimits;
import org.alongside.ratelimit.RequestBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who searches without end waits for a while, few searches are worked on at once, and none for long. The first page and help are never kept from
 * anybody, and what costs little waits for no search.
 */
@ControllerAdvice
class SearchPace implements HandlerInterceptor, WebMvcConfigurer {

    private static final String WORK = SearchPace.class.getName() + ".work";
    private static final Duration AGAIN_AFTER = Duration.ofSeconds(5);

    private final RateLimiter callers;
    private final RateLimits limits;

    SearchPace(RateLimiter callers, RateLimits limits) {
        this.callers = callers;
        this.limits = limits;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/search", "/topic/*", "/network/*");
        registry.addInterceptor(new Small())
                .addPathPatterns("/suggest", "/map/tiles/**", "/map/places.json", "/networks", "/listing/*");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!mayAsk(Endpoint.PAGES, request, response)) {
            return false;
        }
        Optional<RequestBudget> work =
                callers.begin(Endpoint.PAGES, request.getRemoteAddr(), limits.page(), Integer.MAX_VALUE);
        if (work.isEmpty()) {
            refuse(response, HttpStatus.SERVICE_UNAVAILABLE, AGAIN_AFTER);
            return false;
        }
        request.setAttribute(WORK, work.get().here());
        return true;
    }

    /** All has been found; how slowly a visitor reads the page is nobody else's business. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        end(request);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        end(request);
    }

    private static void end(HttpServletRequest request) {
        if (request.getAttribute(WORK) instanceof RequestBudget work) {
            request.removeAttribute(WORK);
            work.close();
        }
    }

    /** Never "nothing found": a page of its own says that search is not working. */
    @ExceptionHandler
    void thisTakesTooLong(QueryCancelledException failure, HttpServletResponse response) throws IOException {
        refuse(response, HttpStatus.SERVICE_UNAVAILABLE, AGAIN_AFTER);
    }

    private boolean mayAsk(Endpoint door, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Duration> wait = callers.mustWait(door, request.getRemoteAddr());
        if (wait.isPresent()) {
            refuse(response, HttpStatus.TOO_MANY_REQUESTS, wait.get());
        }
        return wait.isEmpty();
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, Duration again) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(again.toSeconds()));
        response.sendError(status.value());
    }

    /** Before what costs little: it is only counted. */
    private final class Small implements HandlerInterceptor {

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws IOException {
            return mayAsk(Endpoint.SMALL, request, response);
        }
    }
}
