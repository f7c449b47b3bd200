/** The invented directory that the bench fills and searches. */
@NullMarked
package org.alongside.bench.corpus;

import org.jspecify.annotations.NullMarked;
