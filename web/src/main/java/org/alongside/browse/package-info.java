/** Ways in without a search: first page, topics, networks. */
@NullMarked
package org.alongside.browse;

import org.jspecify.annotations.NullMarked;
