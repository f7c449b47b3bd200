/** The engine in this process: Lucene. */
@NullMarked
package org.alongside.search.lucene;

import org.jspecify.annotations.NullMarked;
