/** The application: its one main class, and what holds for every page. */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
