package org.alongside.backup.content;

import java.io.IOException;

/** Why a backup cannot be made or taken back; the message is for people. */
public final class UnusableBackupException extends IOException {

    public UnusableBackupException(String message) {
        super(message);
    }
}
