package org.alongside.language;

/**
 * A text with the language it is in, which may be another than was asked for.
 *
 * @param language the language served
 */
public record LocalizedText(String value, Language language) {}
