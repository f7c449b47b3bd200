/** Files from elsewhere, read with care: every service comes out as a {@link org.alongside.listing.Draft} or as problems. */
@NullMarked
package org.alongside.feed;

import org.jspecify.annotations.NullMarked;
