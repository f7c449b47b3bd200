/** Whom to ring now, and who runs this. */
@NullMarked
package org.alongside.help;

import org.jspecify.annotations.NullMarked;
