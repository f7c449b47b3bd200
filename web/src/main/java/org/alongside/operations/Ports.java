package org.alongside.operations;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Optional;

/** Checks whether a directory can listen at its address, before anything is created. */
final class Ports {

    private static final int HIGHEST = 65_535;
    private static final int LOWEST_OF_EVERYBODY = 1024;

    private Ports() {}

    /**
     * @return why not, with the correction; empty if it can
     */
    static Optional<String> refusal(String host, int port) {
        if (port < 1 || port > HIGHEST) {
            return Optional.of("--port takes a number from 1 to " + HIGHEST + ".");
        }
        InetAddress address;
        try {
            address = InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            return Optional.of("--host takes an address of this machine, e.g. 127.0.0.1; " + host + " is not known.");
        }
        try (ServerSocket socket = new ServerSocket(port, 1, address)) {
            return socket.isBound() ? Optional.empty() : Optional.of(OpeningFailure.portTaken(port));
        } catch (BindException e) {
            return Optional.of(describe(e, host, port));
        } catch (IOException e) {
            return Optional.of("Nothing can listen at " + host + ", port " + port + ": " + e.getMessage());
        }
    }

    private static String describe(BindException failure, String host, int port) {
        String why = String.valueOf(failure.getMessage());
        if (why.contains("assign")) {
            return "--host takes an address of this machine, e.g. 127.0.0.1; " + host + " is not one.";
        }
        return why.contains("ermission") && port < LOWEST_OF_EVERYBODY
                ? "Only root may listen at port " + port + ". Try: ./alongside start --port 8080"
                : OpeningFailure.portTaken(port);
    }
}
