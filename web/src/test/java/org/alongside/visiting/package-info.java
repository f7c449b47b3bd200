/** Visits the site as people do: with a browser, with a keyboard alone, without JavaScript, in Welsh, on a small phone. */
@NullMarked
package org.alongside.visiting;

import org.jspecify.annotations.NullMarked;
