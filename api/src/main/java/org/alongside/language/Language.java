package org.alongside.language;

import java.util.Locale;

/** A language we hold some texts in. */
public enum Language {
    EN,
    CY;

    public Locale locale() {
        return Locale.forLanguageTag(name().toLowerCase(Locale.ROOT));
    }
}
