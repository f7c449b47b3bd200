@NullMarked
package org.alongside.feed;

import org.jspecify.annotations.NullMarked;
