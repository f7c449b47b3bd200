package org.alongside.operations;

/** Why a directory cannot be opened. The message is one or two sentences for people, with the correction. */
public final class CannotOpenException extends RuntimeException {

    public CannotOpenException(String message) {
        super(message);
    }

    CannotOpenException(String message, Throwable cause) {
        super(message, cause);
    }
}
