@NullMarked
package org.alongside.tiles;

import org.jspecify.annotations.NullMarked;
