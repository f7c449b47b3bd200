package org.alongside.language;

import java.util.Locale;

/** A language of the texts we hold. */
public enum Language {
    EN,
    CY;

    /** English for every language but Welsh. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("cy") ? CY : EN;
    }

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
