/** Reads data files from the class path. */
@NullMarked
package org.alongside.resource;

import org.jspecify.annotations.NullMarked;
