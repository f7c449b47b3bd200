package org.alongside.network;

import java.util.Locale;
import org.alongside.language.Language;

/**
 * A real organisation known all over the country. Pages name it; it keeps no listings and grants no affiliation.
 *
 * @param what what it is, in one or two plain sentences
 * @param whatInWelsh the same in Welsh
 */
public record NationalBody(String id, String name, String website, String what, String whatInWelsh) {

    public String whatIn(Locale locale) {
        return Language.of(locale) == Language.CY ? whatInWelsh : what;
    }
}
