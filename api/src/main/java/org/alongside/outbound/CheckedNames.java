package org.alongside.outbound;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks a name up once for each connection, and hands on exactly the addresses it has checked: a name that changes its answer afterwards
 * gains nothing. One address that is not public spoils them all.
 */
final class CheckedNames implements DnsResolver {

    /** How names become addresses; tests have their own. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private final OutboundSettings settings;
    private final Lookup lookup;

    CheckedNames(OutboundSettings settings, Lookup lookup) {
        this.settings = settings;
        this.lookup = lookup;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        InetAddress[] found = lookup.of(host);
        if (!settings.allows(host, port) && !Stream.of(found).allMatch(AddressBlock::isPublic)) {
            throw new UnknownHostException("leads into a network that is not public");
        }
        return Stream.of(found).map(one -> new InetSocketAddress(one, port)).toList();
    }

    /** Refused: without a port it is unknown whether the operator allowed it. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("asked without a port");
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
