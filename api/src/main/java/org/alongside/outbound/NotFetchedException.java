package org.alongside.outbound;

import java.io.IOException;

/**
 * The request failed. The message is the same whether the address was refused, did not answer or answered too much, so that nobody can
 * probe a network with it. The cause is for the operator's log.
 */
public final class NotFetchedException extends IOException {

    NotFetchedException(String reason) {
        this(new IOException(reason));
    }

    NotFetchedException(Throwable cause) {
        super("We could not fetch this address", cause);
    }
}
