/** What one source tells of a service, whole ({@link org.alongside.listing.draft.Draft}), and the values its facts can have. */
@NullMarked
package org.alongside.listing.draft;

import org.jspecify.annotations.NullMarked;
