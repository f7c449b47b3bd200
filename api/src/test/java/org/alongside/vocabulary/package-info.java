/** The words people use, told in tests. */
@NullMarked
package org.alongside.vocabulary;

import org.jspecify.annotations.NullMarked;
