/** Bringing feeds in: the only room of the web module that sees the indexer. */
@NullMarked
package org.alongside.feeds;

import org.jspecify.annotations.NullMarked;
