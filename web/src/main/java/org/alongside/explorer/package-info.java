/** A page for programmers to try queries on. */
@NullMarked
package org.alongside.explorer;

import org.jspecify.annotations.NullMarked;
