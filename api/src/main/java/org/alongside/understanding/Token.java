package org.alongside.understanding;

/**
 * One typed word.
 *
 * @param plain lower case, accents folded
 * @param stem its English stem
 * @param start where it begins in what was typed
 * @param end where it ends, exclusive
 */
record Token(String plain, String stem, int start, int end) {}
