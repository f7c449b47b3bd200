/** How listings are found, without any engine: the port {@link org.alongside.search.ListingSearch}, its question and its answer. */
@NullMarked
package org.alongside.search;

import org.jspecify.annotations.NullMarked;
