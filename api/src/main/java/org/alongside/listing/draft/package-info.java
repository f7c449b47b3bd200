/** What one source states about a service ({@link org.alongside.listing.draft.Draft}), and the values its fields can have. */
@NullMarked
package org.alongside.listing.draft;

import org.jspecify.annotations.NullMarked;
