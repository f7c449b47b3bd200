@NullMarked
package org.alongside.importing;

import org.jspecify.annotations.NullMarked;
