/** Search goes on when the index does not: circuit breakers, and a search in the store within limits. */
@NullMarked
package org.alongside.search.fallback;

import org.jspecify.annotations.NullMarked;
