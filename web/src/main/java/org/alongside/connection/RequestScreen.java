package org.alongside.connection;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.http.InvalidParameterException;

/**
 * Rejects requests before any work: a foreign host, an unused method, an unreadable address, and every body except one for {@code /graphql}
 * or operations. A rejected body is not read; the connection ends with the response.
 */
final class RequestScreen extends ValveBase {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int MISDIRECTED = 421;

    /** So much of a body may be taken off the line where it has come already, so that who sent it hears the answer. */
    private static final int HAS_COME = 64 * 1024;

    private final KnownHosts hosts;

    RequestScreen(KnownHosts hosts) {
        super(true);
        this.hosts = hosts;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        boolean isForPrograms = isForPrograms(String.valueOf(request.getDecodedRequestURI()));
        if (!hosts.isKnown(String.valueOf(request.getServerName()))) {
            response.sendError(MISDIRECTED);
        } else if (!ReadableAddress.isReadable(request.getRequestURI(), request.getQueryString())) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!isForPrograms && !READING.contains(request.getMethod())) {
            response.setHeader("Allow", "GET, HEAD, OPTIONS");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!isForPrograms && !canBeTakenApart(request)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            getNext().invoke(request, response);
        }
        leaveUnread(request, response);
    }

    /** Parsed here: later it would fail in whichever code reads a part first. */
    private static boolean canBeTakenApart(Request request) {
        try {
            request.getParameterMap();
            return true;
        } catch (InvalidParameterException tooMany) {
            return false;
        }
    }

    private static boolean isForPrograms(String path) {
        return path.endsWith("/graphql") || path.startsWith("/operations");
    }

    private static void leaveUnread(Request request, Response response) throws IOException {
        boolean hasBody = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        if (!hasBody || request.isAsync() || isRead(request)) {
            return;
        }
        if (!response.isErrorReportRequired()) {
            // Sent before the server hears that the rest is not wanted, for then it takes the answer for a failed one.
            response.setHeader("Connection", "close");
            response.finishResponse();
        }
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static boolean isRead(Request request) throws IOException {
        InputStream body = request.getInputStream();
        for (int read = 0; read < HAS_COME && body.available() > 0; ) {
            read += (int) body.skip(body.available());
        }
        AtomicBoolean isRead = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, isRead);
        return isRead.get();
    }
}
