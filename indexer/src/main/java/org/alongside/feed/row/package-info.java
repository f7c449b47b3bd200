/** The common form of all formats: rows of named cells, and problems with their location and correction. */
@NullMarked
package org.alongside.feed.row;

import org.jspecify.annotations.NullMarked;
