package org.alongside.visiting;

/** Pages as text to compare, however their templates are broken into lines. */
final class Markup {

    private Markup() {}

    /** Without blanks beside tags; other blanks are one space. */
    static String flat(String page) {
        return page.replaceAll("\\s+", " ").replaceAll(" ?(</?[^>]*?) ?> ?", "$1>");
    }
}
