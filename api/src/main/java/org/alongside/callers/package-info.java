/** How often one caller may ask, so that nobody keeps the directory from others. */
@NullMarked
package org.alongside.callers;

import org.jspecify.annotations.NullMarked;
