/** The map: names, and pictures from a source of the operator's own, kept on disk and served by us. */
@NullMarked
package org.alongside.map;

import org.jspecify.annotations.NullMarked;
