/** Hub networks, and the directory they share. */
@NullMarked
package org.alongside.network;

import org.jspecify.annotations.NullMarked;
