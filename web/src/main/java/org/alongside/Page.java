package org.alongside;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every page.
 *
 * @param here path and query of this page in the other language
 * @param practice the groups are not real, and the page has the practice notice
 * @param canonical the public address of this page, without the query; null if the directory has none
 * @param site the public address of the directory; empty if it has none
 */
public record Page(
        Locale locale,
        String here,
        boolean practice,
        @Nullable String canonical,
        String site) {

    public static final Locale ENGLISH = Locale.of("en", "GB");
    public static final Locale WELSH = Locale.of("cy", "GB");

    /**
     * @param path of the request, with the prefix of the language
     * @param address public address of the directory; empty if it has none
     */
    static Page of(Locale locale, String path, @Nullable String query, boolean practice, String address) {
        String plain = WelshPath.isWelsh(path) ? path.substring(WelshPath.PREFIX.length()) : path;
        String other = WelshPath.isWelsh(path) ? (plain.isEmpty() ? "/" : plain) : WelshPath.PREFIX + plain;
        // A path that begins with two slashes would lead to another host.
        String safe = other.startsWith("//") ? "/" : other;
        String canonical = address.isEmpty() || path.startsWith("//") ? null : address + path;
        return new Page(locale, query == null ? safe : safe + '?' + query, practice, canonical, address);
    }

    /** The address of another page in this language, for paper; without the public address of the directory its path. */
    public String onPaper(String path) {
        return site + (isWelsh() ? WelshPath.PREFIX : "") + path;
    }

    public boolean isWelsh() {
        return locale.equals(WELSH);
    }

    public String lang() {
        return locale.getLanguage();
    }
}
