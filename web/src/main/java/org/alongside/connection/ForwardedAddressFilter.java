package org.alongside.connection;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Collections;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Behind a proxy the caller is the visitor: before anything else is done with a request, it has their address and their scheme. */
final class ForwardedAddressFilter extends ValveBase {

    private final Proxies proxies;

    ForwardedAddressFilter(Proxies proxies) {
        super(true);
        this.proxies = proxies;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (proxies.has(InetAddress.ofLiteral(request.getRemoteAddr()))) {
            proxies.caller(Collections.list(request.getHeaders("X-Forwarded-For")))
                    .map(InetAddress::getHostAddress)
                    .ifPresent(visitor -> {
                        request.setRemoteAddr(visitor);
                        request.setRemoteHost(visitor);
                    });
            if ("https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"))) {
                request.setSecure(true);
                request.getCoyoteRequest().scheme().setString("https");
            }
        }
        getNext().invoke(request, response);
    }
}
