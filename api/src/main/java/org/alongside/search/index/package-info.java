/** What is written into the index of a listing, and how its words are analysed. */
@NullMarked
package org.alongside.search.index;

import org.jspecify.annotations.NullMarked;
