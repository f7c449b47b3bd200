package org.alongside.connection;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** The names under which this directory is reached: its public address and this machine. Without a public address, any name. */
final class KnownHosts {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1", "0:0:0:0:0:0:0:1");

    private final String host;

    /** @param address empty where it has none */
    KnownHosts(String address) {
        host = address.isEmpty() ? "" : URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }

    boolean isKnown(String asked) {
        String name = asked.toLowerCase(Locale.ROOT);
        return host.isEmpty() || name.equals(host) || THIS_MACHINE.contains(name);
    }
}
