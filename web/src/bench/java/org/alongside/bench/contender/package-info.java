/** The contenders of the bench, and the questions they answer. */
@NullMarked
package org.alongside.bench.contender;

import org.jspecify.annotations.NullMarked;
