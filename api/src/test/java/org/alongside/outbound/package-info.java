@NullMarked
package org.alongside.outbound;

import org.jspecify.annotations.NullMarked;
