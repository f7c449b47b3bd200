/** A listing in a list, in words: times, places and labels in one language. */
@NullMarked
package org.alongside.find.cards;

import org.jspecify.annotations.NullMarked;
