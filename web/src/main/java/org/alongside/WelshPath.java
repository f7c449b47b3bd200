package org.alongside;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

/**
 * Serves the same pages in Welsh under {@code /cy}. The prefix becomes the context path: controllers do not see it, and every link of a
 * template keeps it.
 */
final class WelshPath implements Filter {

    static final String PREFIX = "/cy";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        chain.doFilter(isWelsh(asked(http)) ? new Welsh(http) : new English(http), response);
    }

    /** The path of the visitor's request, also during an error dispatch. */
    static String asked(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String path ? path : request.getRequestURI();
    }

    static boolean isWelsh(String path) {
        return path.equals(PREFIX) || path.startsWith(PREFIX + "/");
    }

    /** The address alone decides the language. No header is read for it, because not every header can be parsed. */
    private static class English extends HttpServletRequestWrapper {

        private English(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            return Page.ENGLISH;
        }

        @Override
        public Enumeration<Locale> getLocales() {
            return Collections.enumeration(List.of(getLocale()));
        }
    }

    private static final class Welsh extends English {

        private Welsh(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Locale getLocale() {
            return Page.WELSH;
        }

        @Override
        public String getContextPath() {
            return PREFIX;
        }

        /** An error dispatch has no prefix. */
        @Override
        public String getRequestURI() {
            String path = super.getRequestURI();
            boolean isError = super.getDispatcherType() == DispatcherType.ERROR;
            return isError && !isWelsh(path) ? PREFIX + path : path;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            return isWelsh(path) ? path.substring(PREFIX.length()) : path;
        }
    }
}
