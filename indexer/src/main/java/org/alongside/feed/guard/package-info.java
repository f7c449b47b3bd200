/** Services of abused people are known by their words, and wait for a person before they are shown. */
@NullMarked
package org.alongside.feed.guard;

import org.jspecify.annotations.NullMarked;
