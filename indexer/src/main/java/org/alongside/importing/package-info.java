/** From a file to statements: check it whole, bring it in, retire what it no longer lists, tell what happened, and take it back. */
@NullMarked
package org.alongside.importing;

import org.jspecify.annotations.NullMarked;
