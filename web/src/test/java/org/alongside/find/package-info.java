@NullMarked
package org.alongside.find;

import org.jspecify.annotations.NullMarked;
