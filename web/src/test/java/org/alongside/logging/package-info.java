@NullMarked
package org.alongside.logging;

import org.jspecify.annotations.NullMarked;
