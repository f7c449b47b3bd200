/** A feed from its file to drafts and problems, row by row. */
@NullMarked
package org.alongside.feed;

import org.jspecify.annotations.NullMarked;
