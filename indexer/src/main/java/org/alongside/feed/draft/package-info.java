/** From the cells of a row to the facts of a draft. */
@NullMarked
package org.alongside.feed.draft;

import org.jspecify.annotations.NullMarked;
