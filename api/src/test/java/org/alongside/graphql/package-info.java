/** How programs ask, argued over HTTP. */
@NullMarked
package org.alongside.graphql;

import org.jspecify.annotations.NullMarked;
