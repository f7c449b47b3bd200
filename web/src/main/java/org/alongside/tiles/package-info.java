/** Pictures for the map from a source of the operator's own, fetched by us, kept on disk and served by us: no visitor asks anybody else. */
@NullMarked
package org.alongside.tiles;

import org.jspecify.annotations.NullMarked;
