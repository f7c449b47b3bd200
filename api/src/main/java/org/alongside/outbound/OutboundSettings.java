package org.alongside.outbound;

import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator opens on purpose.
 *
 * @param ownNetwork hosts with their port, as {@code tiles.lan:8080}, that may be asked although they are in the operator's own network
 */
@ConfigurationProperties("alongside.outbound")
public record OutboundSettings(@DefaultValue Set<String> ownNetwork) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9.-]+):[0-9]{1,5}");

    public OutboundSettings {
        for (String pair : ownNetwork) {
            if (!HOST_AND_PORT.matcher(pair).matches()) {
                throw new IllegalArgumentException(
                        "alongside.outbound.own-network takes host:port in small letters, such as tiles.lan:8080, not "
                                + pair);
            }
        }
    }

    boolean allows(String host, int port) {
        boolean bare = host.contains(":") && !host.startsWith("[");
        return ownNetwork.contains((bare ? "[" + host + "]" : host) + ":" + port);
    }
}
