package org.alongside.listing;

/** The best way to get in touch. */
public enum BestWay {
    COME,
    PHONE,
    TEXT,
    EMAIL,
    WEB,
    HUB
}
