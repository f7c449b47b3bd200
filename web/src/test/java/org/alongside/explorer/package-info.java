/** The explorer, as a browser and a program meet it. */
@NullMarked
package org.alongside.explorer;

import org.jspecify.annotations.NullMarked;
