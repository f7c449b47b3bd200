@NullMarked
package org.alongside.connection;

import org.jspecify.annotations.NullMarked;
