package org.alongside.listing.draft;

/** The best way to get in touch. */
public enum BestWay {
    COME,
    PHONE,
    TEXT,
    EMAIL,
    WEB,
    HUB
}
