/** Builders and a small directory for tests, shared by all modules. */
@NullMarked
package org.alongside.testing;

import org.jspecify.annotations.NullMarked;
