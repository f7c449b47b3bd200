/** The page of one listing. */
@NullMarked
package org.alongside.listingpage;

import org.jspecify.annotations.NullMarked;
