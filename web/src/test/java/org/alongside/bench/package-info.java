/** Tests of the bench: that it measures what it says, never how long it takes. */
@NullMarked
package org.alongside.bench;

import org.jspecify.annotations.NullMarked;
