/** Suggestions for the letters typed so far: topics, places and groups. */
@NullMarked
package org.alongside.suggest;

import org.jspecify.annotations.NullMarked;
