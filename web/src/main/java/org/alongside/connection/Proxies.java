package org.alongside.connection;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.catalina.util.NetMask;

/** The proxies an operator has named. Only their forwarded headers are trusted. */
final class Proxies {

    private final List<NetMask> masks;

    /** @param named addresses or ranges (CIDR) */
    Proxies(List<String> named) {
        masks = named.stream().map(Proxies::mask).toList();
    }

    private static NetMask mask(String named) {
        try {
            // A name would be looked up: only figures are taken.
            InetAddress.ofLiteral(named.replaceFirst("/\\d+$", ""));
            return new NetMask(named);
        } catch (IllegalArgumentException noAddress) {
            throw new IllegalArgumentException(
                    "alongside.proxies takes addresses or ranges such as 10.1.2.3 or 10.1.2.0/24; one is " + named);
        }
    }

    boolean isEmpty() {
        return masks.isEmpty();
    }

    boolean has(InetAddress address) {
        return masks.stream().anyMatch(mask -> mask.matches(address));
    }

    /**
     * Whom the nearest proxy speaks for: read from the right, the first that is no proxy of ours. What stands farther left, anybody may have
     * written.
     *
     * @param forwarded the values of {@code X-Forwarded-For}, in their order
     */
    Optional<InetAddress> caller(List<String> forwarded) {
        List<String> fromTheRight = forwarded.stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .toList()
                .reversed();
        for (String hop : fromTheRight) {
            Optional<InetAddress> address = literal(hop);
            if (address.isEmpty() || !has(address.get())) {
                return address;
            }
        }
        return Optional.empty();
    }

    /** Some proxies write the port behind it. */
    private static Optional<InetAddress> literal(String hop) {
        String bare = hop.startsWith("[") ? hop.replaceFirst("^\\[([^\\]]*)\\](:\\d+)?$", "$1") : hop;
        String noPort = bare.indexOf(':') == bare.lastIndexOf(':') ? bare.replaceFirst(":\\d+$", "") : bare;
        try {
            return Optional.of(InetAddress.ofLiteral(noPort));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
