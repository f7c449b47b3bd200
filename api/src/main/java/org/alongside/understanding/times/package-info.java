/** Reads days, dates and clock times out of typed words, English and Welsh. Knows nothing of topics and places. */
@NullMarked
package org.alongside.understanding.times;

import org.jspecify.annotations.NullMarked;
