/** Whom to ring now, how to find something, and who runs this. */
@NullMarked
package org.alongside.help;

import org.jspecify.annotations.NullMarked;
