package org.alongside.connection;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP over {@link BoundedEndpoint}; the server makes it by its name. */
public final class BoundedProtocol extends Http11NioProtocol {

    public BoundedProtocol() {
        super(new BoundedEndpoint());
    }

    BoundedEndpoint endpoint() {
        return (BoundedEndpoint) getEndpoint();
    }
}
