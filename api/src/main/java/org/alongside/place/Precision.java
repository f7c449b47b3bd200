package org.alongside.place;

/** How exactly a place may be shown. Never lowered by an import: a merge keeps the more careful of two. */
public enum Precision {
    EXACT,
    STREET,
    AREA,
    ASK_US
}
