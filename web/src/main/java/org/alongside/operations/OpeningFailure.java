package org.alongside.operations;

import java.nio.file.Path;
import org.springframework.boot.web.server.PortInUseException;

/** Says in one line why a directory did not open, and what to do. */
public final class OpeningFailure {

    private OpeningFailure() {}

    public static String told(Throwable failure, Path folder) {
        Throwable root = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            root = cause;
            if (cause instanceof PortInUseException taken) {
                return "Port " + taken.getPort() + " is taken by another program. Try: ./alongside start --port "
                        + (taken.getPort() + 1);
            }
            if (String.valueOf(cause.getMessage()).contains("Database may be already in use")) {
                return "The directory in " + folder
                        + " is open in another program that does not answer yet. Wait until it is "
                        + "ready or stop it, or use --data DIR.";
            }
        }
        String why = String.valueOf(root.getMessage()).lines().findFirst().orElse("");
        return "The directory in " + folder + " did not open: " + why;
    }
}
