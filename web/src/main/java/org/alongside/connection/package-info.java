/** What a connection may take from others, and who is at its other end. */
@NullMarked
package org.alongside.connection;

import org.jspecify.annotations.NullMarked;
