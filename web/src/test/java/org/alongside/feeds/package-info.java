@NullMarked
package org.alongside.feeds;

import org.jspecify.annotations.NullMarked;
