package org.alongside.search;

import org.alongside.understanding.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed, and how it was read.
 *
 * @param text as typed, {@value #LONGEST} characters at most; empty finds everything
 * @param parsed how it was read, so that a request reads its words once; null until somebody has read it
 */
public record TypedWords(String text, @Nullable ParsedQuery parsed) {

    static final int LONGEST = 400;

    public TypedWords {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("words must not be longer than " + LONGEST + " characters");
        }
    }

    static TypedWords of(String text) {
        return new TypedWords(text, null);
    }
}
