@NullMarked
package org.alongside.relevance;

import org.jspecify.annotations.NullMarked;
