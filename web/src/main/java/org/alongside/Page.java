package org.alongside;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What holds for every page.
 *
 * @param here path and query in the other language
 * @param practice the groups are not real, and the page says so
 */
public record Page(Locale locale, String here, boolean practice) {

    public static final Locale ENGLISH = Locale.of("en", "GB");
    public static final Locale WELSH = Locale.of("cy", "GB");

    /** @param path as asked for, with the language's prefix */
    static Page of(Locale locale, String path, @Nullable String query, boolean practice) {
        String plain = WelshPath.isWelsh(path) ? path.substring(WelshPath.PREFIX.length()) : path;
        String other = WelshPath.isWelsh(path) ? (plain.isEmpty() ? "/" : plain) : WelshPath.PREFIX + plain;
        // A path of two slashes would lead to another host.
        String safe = other.startsWith("//") ? "/" : other;
        return new Page(locale, query == null ? safe : safe + '?' + query, practice);
    }

    public boolean isWelsh() {
        return locale.equals(WELSH);
    }

    public String lang() {
        return locale.getLanguage();
    }
}
