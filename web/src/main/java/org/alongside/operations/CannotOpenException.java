package org.alongside.operations;

/** Why a directory is not opened; the message is one sentence or two for people, with the mend. */
public final class CannotOpenException extends RuntimeException {

    public CannotOpenException(String message) {
        super(message);
    }

    CannotOpenException(String message, Throwable cause) {
        super(message, cause);
    }
}
