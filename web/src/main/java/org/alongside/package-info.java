/** The application: its main class, and what every page has in common. */
@NullMarked
package org.alongside;

import org.jspecify.annotations.NullMarked;
