package org.alongside.danger;

import org.jspecify.annotations.Nullable;

/** Turns sentences into vectors of length 1: sentences of like meaning have vectors of like direction. */
@FunctionalInterface
public interface SentenceVectors {

    /** Where no model is at hand. */
    SentenceVectors NONE = text -> null;

    /** {@code null} where the model cannot read the text now. */
    float @Nullable [] of(String text);
}
