/** How listings are found: the port {@link org.alongside.search.ListingSearch} with its question and answer, and the engines behind it. */
@NullMarked
package org.alongside.search;

import org.jspecify.annotations.NullMarked;
