package org.alongside.connection;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the directory is reached.
 *
 * @param address under which visitors know it, such as {@code https://directory.example.org}; empty where it has none. Other hosts are
 *     then refused
 * @param proxies addresses, or ranges such as {@code 10.1.2.0/24}, whose {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are believed
 * @param connections that one address may keep open at a time; a whole library may be behind one. Proxies are not counted
 */
@ConfigurationProperties("alongside")
record ConnectionSettings(
        @DefaultValue("") String address,
        @DefaultValue List<String> proxies,
        @DefaultValue("150") int connections) {

    ConnectionSettings {
        if (!address.isEmpty() && !isAddress(address)) {
            throw new IllegalArgumentException(
                    "alongside.address must be like https://directory.example.org, without a path; it is " + address);
        }
    }

    private static boolean isAddress(String address) {
        try {
            URI uri = URI.create(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && (uri.getRawPath().isEmpty() && uri.getRawQuery() == null);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    boolean isHttps() {
        return address.startsWith("https:");
    }
}
