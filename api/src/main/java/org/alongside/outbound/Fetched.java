package org.alongside.outbound;

/**
 * The response of a foreign server, whole and within its limits.
 *
 * @param status of HTTP; never a redirect
 * @param contentType in lower case, without parameters; empty if not said
 */
public record Fetched(int status, String contentType, byte[] body) {

    public boolean isOk() {
        return status == 200;
    }
}
