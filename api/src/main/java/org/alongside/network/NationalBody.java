package org.alongside.network;

import java.util.Locale;

/**
 * A real organisation known all over the country. It is told of here, and neither keeps listings nor grants affiliation.
 *
 * @param what what it is, in one or two plain sentences
 * @param whatInWelsh the same in Welsh
 */
public record NationalBody(String id, String name, String website, String what, String whatInWelsh) {

    public String whatIn(Locale locale) {
        return locale.getLanguage().equals("cy") ? whatInWelsh : what;
    }
}
