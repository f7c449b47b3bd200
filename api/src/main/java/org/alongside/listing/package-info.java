/**
 * What each source stated about a service ({@link org.alongside.listing.Statement}), and what follows from it: one {@link
 * org.alongside.listing.Listing} per place. Names follow HSDS and Open Referral UK.
 */
@NullMarked
package org.alongside.listing;

import org.jspecify.annotations.NullMarked;
