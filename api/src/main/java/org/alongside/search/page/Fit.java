package org.alongside.search.page;

/** How well a listing answers the question, best first. */
public enum Fit {
    /** It has everything asked for that the vocabulary knows. */
    FITS,
    /** It lacks something that was asked for. */
    PARTLY,
    /** Not open just now, or not to the person who asks. */
    ASIDE
}
