package org.alongside.connection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alongside.operations.Announcement;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Guards {@code /operations}: without the token from the folder every request is 404 and its body is not read. A request with the token
 * gets the time an import takes.
 */
final class OperationsFilter extends OncePerRequestFilter {

    private static final String PREFIX = "/operations";
    private static final String TOKEN = "X-Alongside-Token";

    /** The path at which a directory proves to a command that it knows the token, before the command sends it. */
    private static final String HELLO = PREFIX + "/hello";

    private final ObjectProvider<Announcement> announcement;

    OperationsFilter(ObjectProvider<Announcement> announcement) {
        this.announcement = announcement;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.equals(PREFIX) && !path.startsWith(PREFIX + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain next)
            throws ServletException, IOException {
        String token = request.getHeader(TOKEN);
        boolean knows = token != null && announcement.getObject().admits(request.getRemoteAddr(), token);
        boolean asks =
                request.getServletPath().equals(HELLO) && request.getMethod().equals("GET");
        if (!knows && !asks) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (knows) {
            BoundedEndpoint.leaveAlone();
        }
        next.doFilter(request, response);
    }
}
