package org.alongside.contact;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which web addresses may be links: http and https in any case, with a host and without a name or password in it. */
public final class WebAddresses {

    private static final int LONGEST = 2_000;

    /** No space and no letter that hides or turns others round. */
    private static final Pattern PLAIN = Pattern.compile("[^\\s\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zs}\\p{Zl}\\p{Zp}\"<>]+");

    private WebAddresses() {}

    public static boolean mayBeLink(String address) {
        if (address.length() > LONGEST || !PLAIN.matcher(address).matches()) {
            return false;
        }
        try {
            URI uri = new URI(address);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The address as a link, with its scheme in lower case; empty if it may not be a link. */
    public static Optional<String> link(String address) {
        if (!mayBeLink(address)) {
            return Optional.empty();
        }
        int colon = address.indexOf(':');
        return Optional.of(address.substring(0, colon).toLowerCase(java.util.Locale.ROOT) + address.substring(colon));
    }

    /** The host in small letters. */
    public static Optional<String> host(String address) {
        return mayBeLink(address)
                ? Optional.of(URI.create(address).getHost().toLowerCase(java.util.Locale.ROOT))
                : Optional.empty();
    }
}
