package org.alongside.find;

/** Something in the address that could not be used, in words: which field, and what would do. */
record Notice(String field, String text) {}
