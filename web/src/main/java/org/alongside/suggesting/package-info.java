/** What is shown under a box while somebody types. */
@NullMarked
package org.alongside.suggesting;

import org.jspecify.annotations.NullMarked;
