package org.alongside.backup;

import java.io.IOException;

/** Why a backup cannot be made or taken back; the message is for people. */
final class UnusableException extends IOException {

    UnusableException(String message) {
        super(message);
    }
}
