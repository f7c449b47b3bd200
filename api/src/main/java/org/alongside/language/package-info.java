/** The languages of the texts we hold. */
@NullMarked
package org.alongside.language;

import org.jspecify.annotations.NullMarked;
