/** Search as a page: from an address to results with their filters. */
@NullMarked
package org.alongside.find;

import org.jspecify.annotations.NullMarked;
