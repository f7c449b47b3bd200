/** What every format is read into: rows of named cells, and problems with their place and their mend. */
@NullMarked
package org.alongside.feed.row;

import org.jspecify.annotations.NullMarked;
