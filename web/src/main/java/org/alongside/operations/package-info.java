/** Starting, opening and running a directory. */
@NullMarked
package org.alongside.operations;

import org.jspecify.annotations.NullMarked;
