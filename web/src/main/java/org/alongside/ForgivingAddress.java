package org.alongside;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Redirects an address that is nearly right to the page it means: one slash too many, capitals, or signs that followed it in a message.
 * It redirects only to a page that exists, and keeps the query.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
class ForgivingAddress extends OncePerRequestFilter {

    private static final Pattern SLASHES = Pattern.compile("/{2,}");

    /** Signs that a message leaves at the end of a link: a slash, a full stop, a bracket, a blank. */
    private static final Pattern LEFT_BEHIND = Pattern.compile("(?:[/.,:;)\\]'*]|%20|%22|%3e|%c2%a0)+$");

    private final ObjectProvider<RequestMappingHandlerMapping> pages;

    /** A provider, because filters are created before the mappings of pages. */
    ForgivingAddress(ObjectProvider<RequestMappingHandlerMapping> pages) {
        this.pages = pages;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String asked = request.getRequestURI();
        String meant = meant(asked);
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads || meant.equals(asked) || !isPage(meant)) {
            next.doFilter(request, response);
            return;
        }
        String query = request.getQueryString();
        response.setStatus(HttpStatus.PERMANENT_REDIRECT.value());
        response.setHeader(HttpHeaders.LOCATION, query == null ? meant : meant + '?' + query);
    }

    /** The result begins with exactly one slash, so it never leads to another host. */
    static String meant(String asked) {
        String plain = SLASHES.matcher(asked).replaceAll("/").toLowerCase(Locale.ROOT);
        String bare = LEFT_BEHIND.matcher(plain).replaceFirst("");
        return bare.isEmpty() || bare.equals(WelshPath.PREFIX) ? bare + '/' : bare;
    }

    private boolean isPage(String path) {
        String plain = WelshPath.isWelsh(path) ? path.substring(WelshPath.PREFIX.length()) : path;
        PathContainer page = PathContainer.parsePath(plain);
        return pages.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(mapping -> Stream.ofNullable(mapping.getPathPatternsCondition()))
                .flatMap(condition -> condition.getPatterns().stream())
                .anyMatch(pattern -> !pattern.getPatternString().equals("/error") && pattern.matches(page));
    }
}
