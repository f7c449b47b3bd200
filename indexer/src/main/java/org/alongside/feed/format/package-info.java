/** One reader for each format of the field. */
@NullMarked
package org.alongside.feed.format;

import org.jspecify.annotations.NullMarked;
