package org.alongside.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** A request to a full group is answered at once with "try again", and waits for no thread. */
final class Bulkheads extends OncePerRequestFilter {

    private static final int COME_AGAIN_SECONDS = 5;

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        Optional<Bulkhead> bulkhead = Bulkhead.of(request.getServletPath());
        if (bulkhead.isEmpty()) {
            BoundedEndpoint.hurry();
            next.doFilter(request, response);
        } else if (bulkhead.get().enter()) {
            try {
                next.doFilter(request, response);
            } finally {
                bulkhead.get().leave();
            }
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(COME_AGAIN_SECONDS));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
