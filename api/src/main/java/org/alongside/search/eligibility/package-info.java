/** Who can come to a listing, why it was found, and what is offered where little fits. */
@NullMarked
package org.alongside.search.eligibility;

import org.jspecify.annotations.NullMarked;
