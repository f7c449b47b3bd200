/**
 * What a listing is: what each source said of a service ({@link org.alongside.listing.Statement}), and what we hold to be true
 * ({@link org.alongside.listing.Listing}), one per place. Names follow HSDS and Open Referral UK wherever one exists.
 */
@NullMarked
package org.alongside.listing;

import org.jspecify.annotations.NullMarked;
