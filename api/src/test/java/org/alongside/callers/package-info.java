@NullMarked
package org.alongside.callers;

import org.jspecify.annotations.NullMarked;
