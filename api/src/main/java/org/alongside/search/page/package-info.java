/** What a page of results shows, and in which order: composed once, above the port, for the site and for programs. */
@NullMarked
package org.alongside.search.page;

import org.jspecify.annotations.NullMarked;
