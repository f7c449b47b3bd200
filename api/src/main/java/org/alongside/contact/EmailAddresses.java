package org.alongside.contact;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One e-mail address, of letters that cannot turn it into anything else: no second recipient, no subject, no other alphabet. */
public final class EmailAddresses {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;

    /** RFC 5321 without its quoted and rare forms; an ampersand is safe where the link is encoded, see {@link #link}. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_+'&~=-]+(?:\\.[A-Za-z0-9_+'&~=-]+)*+@"
            + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)++(?:[A-Za-z]{2,63}|[Xx][Nn]--[A-Za-z0-9-]{2,59})");

    private static final Pattern LABEL =
            Pattern.compile("(?:mailto|e-?mail|mail|e-?bost|ebost):\\s*", Pattern.CASE_INSENSITIVE);

    /** "Jo Smith <jo@example.org>" as mail programs write it. */
    private static final Pattern NAMED = Pattern.compile("(?:[^<>@,;:\"]*|\"[^<>@\"]*\"\\s*)<([^<>\\s]+)>");

    private EmailAddresses() {}

    /**
     * The e-mail address in a cell, without the labels that people and mail programs put before it. {@code null} unless there is exactly
     * one.
     */
    public static Optional<String> find(String cell) {
        String typed = cell.strip();
        Matcher label = LABEL.matcher(typed);
        String bare = label.lookingAt() ? typed.substring(label.end()) : typed;
        Matcher named = NAMED.matcher(bare);
        String address = named.matches() ? named.group(1) : bare;
        return isOne(address) ? Optional.of(address) : Optional.empty();
    }

    public static boolean isOne(String address) {
        return address.length() <= LONGEST
                && address.indexOf('@') <= LONGEST_LOCAL_PART
                && ADDRESS.matcher(address).matches();
    }

    /** A {@code mailto:} link with reserved characters encoded; empty if this is not an address. */
    public static Optional<String> link(String address) {
        if (!isOne(address)) {
            return Optional.empty();
        }
        StringBuilder link = new StringBuilder("mailto:");
        for (byte letter : address.getBytes(StandardCharsets.US_ASCII)) {
            boolean plain = Character.isLetterOrDigit(letter) || "-._~@".indexOf(letter) >= 0;
            link.append(plain ? String.valueOf((char) letter) : String.format("%%%02X", letter));
        }
        return Optional.of(link.toString());
    }
}
