/** Topics, and the words people use for them, in English and Welsh. */
@NullMarked
package org.alongside.vocabulary;

import org.jspecify.annotations.NullMarked;
