package org.alongside.outbound;

/**
 * What somebody else's server answered, whole and within its limits.
 *
 * @param status of HTTP; never a redirect
 * @param contentType in small letters, without parameters; empty: not said
 */
public record Fetched(int status, String contentType, byte[] body) {

    public boolean isOk() {
        return status == 200;
    }
}
